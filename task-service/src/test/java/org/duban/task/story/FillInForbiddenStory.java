package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.duban.task.Api;
import org.duban.task.BreakdownTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose form it is not, what is no form, and what nobody gets by changing a form by hand. */
class FillInForbiddenStory extends FillingInService {

    @Test
    void aFormIsForThoseWhoSpeakForItsDepartment() {
        programmeOf("f-whose");
        String task = atWork("f-whose", "A1-01", "f-rsj");
        FilledForm form = blank(FILLER, "f-whose").update(task, 50, "走访");
        JsonNode report = brought(FILLER, form);
        String path = path(report);

        for (String other : new String[] {OFFICE, "leader", "auditor", "staff.f-rsj"}) {
            as(other).get(FORMS + "/blank?programme=f-whose").refused(403, "role-required");
            bring(as(other), form.xlsx()).refused(403, "role-required");
            as(other).post(path + "/apply", Map.of()).refused(403, "role-required");
        }
        bring(nobody(), form.xlsx()).expect(401);
        as(OFFICE).get(path).expect(200);
        as("staff.f-rsj").get(path).expect(200);
        for (String stranger : new String[] {OTHER, "head.f-czj"}) {
            as(stranger).get(path).refused(404, "not-found");
            as(stranger).get(path + "/rejected-rows").refused(404, "not-found");
            as(stranger).post(path + "/apply", Map.of()).refused(404, "not-found");
            assertThat(as(stranger).get(FORMS).expect(200).json().findValuesAsString("id"))
                    .doesNotContain(report.at("/form/id").asString());
        }
        as(FILLER).get(FORMS + "/nothing").refused(404, "not-found");
        as(FILLER).get(FORMS + "/blank?programme=nowhere").refused(404, "not-found");
        assertThat(percent(task)).isEqualTo(30);
    }

    @Test
    void nobodyReachesAnotherDepartmentsTaskByChangingAForm() {
        programmeOf("f-hand");
        String mine = atWork("f-hand", "A1-01", "f-rsj");
        String twice = atWork("f-hand", "A1-02", "f-rsj");
        String theirs = atWork("f-hand", "A1-03", "f-czj");
        FilledForm form = blank(FILLER, "f-hand");
        String revision = form.cell(twice, "REVISION");
        form.update(mine, 50, "走访").fill(mine, "TASK", theirs);
        form.update(twice, 50, "走访").add(twice, revision, 60, "再报一次");
        form.add("", "", 70, "另有一事").add("f-hand.A9-99", 3, 70, "不存在");

        JsonNode report = brought(FILLER, form);

        wrong(report, "A1-01", "TASK_UNKNOWN");
        assertThat(report.toString()).as("of theirs nothing is told").doesNotContain("市f-czj");
        assertThat(row(report, "A1-01").path("task").isNull()).isTrue();
        assertThat(report.path("rows").findValuesAsString("code"))
                .containsExactly("TASK_UNKNOWN", "TASK_TWICE", "ROW_ADDED", "TASK_UNKNOWN");
        as(FILLER).post(path(report) + "/apply", Map.of()).expect(200);
        assertThat(percent(theirs)).isEqualTo(30);
        assertThat(percent(twice)).isEqualTo(50);
    }

    @Test
    void whatIsNoFormIsNotKept() {
        int before = as(FILLER).get(FORMS).expect(200).json().size();

        refused(RealFiles.PDF, 422, "table-kind-unknown");
        refused(new BreakdownTable().xlsx(), 422, "form-not-recognised");
        refused("序号,任务\n1,x\n".getBytes(UTF_8), 422, "form-not-recognised");
        refused(
                ("TASK,REVISION,PERCENT,DONE\n" + "a,1,1,x\n".repeat(501)).getBytes(UTF_8),
                422,
                "form-too-long");
        refused(new byte[5 * 1024 * 1024 + 1], 422, "form-too-large");
        refused(new byte[20 * 1024 * 1024 + 1], 413, "too-large");

        assertThat(as(FILLER).get(FORMS).expect(200).json().size()).isEqualTo(before);
    }

    private static void refused(byte[] content, int status, String slug, Api who) {
        refusedInBothLanguages(each -> bring(each, content), who, status, slug);
    }

    private void refused(byte[] content, int status, String slug) {
        refused(content, status, slug, as(FILLER));
    }

    @Test
    void aRepeatedRequestKeepsOneForm() {
        programmeOf("f-key");
        String task = atWork("f-key", "A1-01", "f-rsj");
        byte[] form = blank(FILLER, "f-key").update(task, 50, "走访").xlsx();
        Api key = as(FILLER).with("Idempotency-Key", "f.bring");
        JsonNode first = bring(key, form).expect(201).json();

        assertThat(bring(key, form).expect(201).json()).isEqualTo(first);
        bring(key, blank(FILLER, "f-key").xlsx()).refused(422, "idempotency-key-reused");
        as(FILLER)
                .postWithoutKey(path(first) + "/apply", "{}")
                .refused(400, "idempotency-key-missing");
    }
}
