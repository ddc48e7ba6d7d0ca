package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.task.Api;
import org.duban.task.story.FilledForm.Formula;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A liaison officer takes a form along, fills it in without a network, and brings it back. */
class FillInStory extends FillingInService {

    @Autowired private MongoDatabase database;

    @Test
    void theFormHasWhatTheDepartmentCanReportOnNow() {
        programmeOf("f-blank");
        String mine = atWork("f-blank", "A1-01", "f-rsj");
        atWork("f-blank", "A1-02", "f-czj");
        String suspended = atWork("f-blank", "A1-03", "f-rsj");
        as(OFFICE)
                .post("/api/tasks/" + suspended + "/suspension", Map.of("reason", "汛期"))
                .expect(200);

        Api.Answer file = as(FILLER).get(FORMS + "/blank?programme=f-blank").expect(200);
        FilledForm form = FilledForm.of(file.response().body());

        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains(".xlsx");
        assertThat(form.tasks()).containsExactly(mine);
        assertThat(form.cell(mine, "SERIAL")).isEqualTo("A1-01");
        assertThat(form.cell(mine, "BEFORE")).isEqualTo("30");
        assertThat(form.cell(mine, "REVISION")).isEqualTo(Long.toString(revision(mine)));
        assertThat(form.cell(mine, "PERCENT")).isEmpty();
        assertThat(form.top()).contains("浅黄色", "pale yellow", "500");
        assertThat(
                        FilledForm.of(
                                        as(FILLER)
                                                .get(FORMS + "/blank?programme=f-blank&area=A9")
                                                .expect(200)
                                                .response()
                                                .body())
                                .tasks())
                .isEmpty();
    }

    @Test
    void goodRowsArePostedOnceHoweverOftenSomebodyAsks() {
        programmeOf("f-post");
        String one = atWork("f-post", "A1-01", "f-rsj");
        String two = atWork("f-post", "A1-02", "f-rsj");
        String blank = atWork("f-post", "A1-03", "f-rsj");
        long before = revision(one);
        FilledForm form =
                blank(FILLER, "f-post")
                        .update(one, 60, "约谈企业 30 家")
                        .fill(one, "PROBLEMS", "人手不足")
                        .fill(one, "NEXT_STEPS", "逐户整改")
                        .fill(one, "FORECAST", LocalDate.of(2018, 11, 30))
                        .update(two, "20%", "口径重新核定")
                        .fill(two, "REASON", "口径调整")
                        .fill(two, "FORECAST", "2018年12月1日");

        JsonNode report = brought(FILLER, form);
        JsonNode counts = report.at("/form/counts");
        assertThat(counts.path("NEW").asInt()).isEqualTo(2);
        assertThat(counts.path("EMPTY").asInt()).isEqualTo(1);
        assertThat(counts.path("ERROR").asInt()).isZero();
        assertThat(revision(one)).as("looked through, not posted").isEqualTo(before);

        Api key = as(FILLER).with("Idempotency-Key", "f.apply");
        JsonNode applied = key.post(path(report) + "/apply", Map.of()).expect(200).json();
        JsonNode again = key.post(path(report) + "/apply", Map.of()).expect(200).json();

        assertThat(again).isEqualTo(applied);
        assertThat(applied.at("/form/state").asString()).isEqualTo("APPLIED");
        assertThat(applied.at("/form/results/POSTED").asInt()).isEqualTo(2);
        assertThat(row(applied, "A1-03").path("result").isNull()).isTrue();
        assertThat(revision(one)).isEqualTo(before + 1);
        assertThat(percent(one)).isEqualTo(60);
        assertThat(percent(two)).isEqualTo(20);
        assertThat(percent(blank)).isEqualTo(30);
        String task = as(FILLER).get("/api/tasks/" + one).expect(200).json().toString();
        assertThat(task).contains("约谈企业 30 家", "人手不足", "逐户整改", "2018-11-30");
        assertThat(as(FILLER).get("/api/tasks/" + two).expect(200).json().toString())
                .contains("口径调整", "2018-12-01");

        as(FILLERS_HEAD)
                .post(path(report) + "/apply", Map.of())
                .refused(409, "form-already-applied");
        JsonNode same = brought(FILLER, form);
        wrong(same, "A1-01", "CHANGED_MEANWHILE");
        wrong(same, "A1-02", "CHANGED_MEANWHILE");
        refusedInBothLanguages(
                who -> who.post(path(same) + "/apply", Map.of()),
                as(FILLER),
                409,
                "form-posts-nothing");
        assertThat(as(FILLERS_HEAD).get(path(report)).expect(200).json()).isEqualTo(applied);
        JsonNode latest = as(FILLERS_HEAD).get(FORMS).expect(200).json();
        assertThat(latest.at("/0/id")).isEqualTo(same.at("/form/id"));
        assertThat(latest.at("/1")).isEqualTo(applied.at("/form"));
    }

    /** The rows were posted, but before that was noted the service was killed. */
    @Test
    void whatWasCutOffIsPostedOnce() {
        programmeOf("f-cut");
        String task = atWork("f-cut", "A1-01", "f-rsj");
        JsonNode report = brought(FILLER, blank(FILLER, "f-cut").update(task, 50, "走访"));
        MongoCollection<Document> forms = database.getCollection("task_fill_in");
        Bson one = Filters.eq("_id", report.at("/form/id").asString());
        Document before = Objects.requireNonNull(forms.find(one).first());
        as(FILLER).post(path(report) + "/apply", Map.of()).expect(200);
        long posted = revision(task);
        forms.replaceOne(one, before);

        JsonNode again =
                as(FILLERS_HEAD).post(path(report) + "/apply", Map.of()).expect(200).json();

        assertThat(row(again, "A1-01").path("result").asString()).isEqualTo("POSTED");
        assertThat(revision(task)).isEqualTo(posted);
    }

    @Test
    void whatIsWrongIsToldAndComesBackToBePutRight() {
        programmeOf("f-wrong");
        String falls = atWork("f-wrong", "A1-01", "f-rsj");
        String done = atWork("f-wrong", "A1-02", "f-rsj");
        String words = atWork("f-wrong", "A1-03", "f-rsj");
        String moved = atWork("f-wrong", "A1-04", "f-rsj");
        String good = atWork("f-wrong", "A1-05", "f-rsj");
        String stopped = atWork("f-wrong", "A1-06", "f-rsj");
        FilledForm form =
                blank(FILLER, "f-wrong")
                        .update(falls, 10, "=HYPERLINK(\"http://x\",\"y\")")
                        .update(done, 100, "全部办结")
                        .update(words, "过半", "")
                        .fill(words, "FORECAST", "10月底")
                        .update(moved, 50, "走访")
                        .update(good, 45, "=1+1")
                        .update(stopped, 50, "走访");
        as(FILLER).post("/api/tasks/" + moved + "/progress-updates", update(35)).expect(200);
        as(OFFICE)
                .post("/api/tasks/" + stopped + "/suspension", Map.of("reason", "汛期"))
                .expect(200);

        JsonNode report = brought(FILLER, form);
        wrong(report, "A1-01", "REASON_MISSING");
        wrong(report, "A1-02", "EVIDENCE_NEEDED");
        wrong(report, "A1-03", "PERCENT_NOT_A_NUMBER", "FORECAST_NOT_A_DATE", "DONE_MISSING");
        wrong(report, "A1-04", "CHANGED_MEANWHILE");
        wrong(report, "A1-06", "TASK_NOT_AT_WORK");
        assertThat(row(report, "A1-06").at("/problems/0/text").asString()).contains("暂停");
        String english =
                as(FILLER)
                        .with("Accept-Language", "en")
                        .get(path(report))
                        .expect(200)
                        .json()
                        .toString();
        assertThat(english).contains("Percent now", "100 % needs evidence", "\\\"Suspended\\\"");

        JsonNode applied = as(FILLER).post(path(report) + "/apply", Map.of()).expect(200).json();
        assertThat(applied.at("/form/results/POSTED").asInt()).isEqualTo(1);
        assertThat(percent(good)).isEqualTo(45);

        FilledForm back =
                FilledForm.of(
                        as(FILLER)
                                .get(path(report) + "/rejected-rows")
                                .expect(200)
                                .response()
                                .body());
        assertThat(back.tasks()).containsExactly(falls, done, words, moved, stopped);
        assertThat(back.cell(falls, "DONE")).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
        assertThat(back.cell(falls, "WHY")).contains("回退理由");
        assertThat(back.cell(words, "PERCENT")).isEqualTo("过半");
        assertThat(back.cell(moved, "BEFORE")).as("as it is now").isEqualTo("35");

        back.fill(falls, "REASON", "口径调整").fill(done, "PERCENT", 99).update(words, 50, "过半");
        JsonNode second = brought(FILLER, back.fill(words, "FORECAST", "2018/10/31"));
        assertThat(List.of("A1-01", "A1-02", "A1-03", "A1-04"))
                .allSatisfy(
                        serial ->
                                assertThat(row(second, serial).path("outcome").asString())
                                        .isEqualTo("NEW"));
        as(FILLER).post(path(second) + "/apply", Map.of()).expect(200);
        assertThat(percent(done)).isEqualTo(99);
        assertThat(percent(moved)).isEqualTo(50);
    }

    /** Between looking and posting the task was changed by somebody else. */
    @Test
    void whatChangesBeforeItIsPostedIsNotOverwritten() {
        programmeOf("f-late");
        String late = atWork("f-late", "A1-01", "f-rsj");
        String good = atWork("f-late", "A1-02", "f-rsj");
        JsonNode report =
                brought(
                        FILLER,
                        blank(FILLER, "f-late").update(late, 50, "走访").update(good, 50, "走访"));
        as(FILLERS_HEAD).post("/api/tasks/" + late + "/progress-updates", update(70)).expect(200);

        JsonNode applied = as(FILLER).post(path(report) + "/apply", Map.of()).expect(200).json();

        assertThat(row(applied, "A1-01").path("result").asString()).isEqualTo("FAILED");
        assertThat(row(applied, "A1-01").at("/problems/0/code").asString())
                .isEqualTo("CHANGED_MEANWHILE");
        assertThat(row(applied, "A1-02").path("result").asString()).isEqualTo("POSTED");
        assertThat(percent(late)).isEqualTo(70);
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsNoPercentage() {
        programmeOf("f-formula");
        String task = atWork("f-formula", "A1-01", "f-rsj");

        JsonNode report =
                brought(
                        FILLER,
                        blank(FILLER, "f-formula").update(task, new Formula("30+30"), "走访"));

        wrong(report, "A1-01", "PERCENT_MISSING");
    }
}
