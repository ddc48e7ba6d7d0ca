package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.head;
import static org.duban.report.story.Person.liaison;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilingStory extends RunningService {

    private static final String CONCRETE = "12月底前培训农民工18000人次，由培训科负责";
    private static final String GENERAL = "进一步提高认识，切实加强领导";

    @Test
    void aDepartmentFilesIsReturnedAsTooGeneralAndFilesAgain() {
        owed("story", "measures", "rsj");
        String id = "story.measures.rsj";
        String path = "/api/filings/" + id;

        JsonNode none = as(liaison("rsj")).get(path).expect(200).json();
        assertThat(none.at("/status").asString()).isEqualTo("NONE");
        assertThat(none.at("/obligation/state").asString()).isEqualTo("OWED");
        assertThat(strings(none.at("/allowed"))).containsExactly("draft", "files");

        JsonNode draft = drafted(id, "rsj", GENERAL).json();
        assertThat(draft.at("/status").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/measures/0/concrete").asBoolean()).isFalse();
        assertThat(draft.at("/measures/0/remark").asString()).contains("不够具体");
        assertThat(draft.at("/files/0/seal").asBoolean()).isTrue();

        assertThat(as(head("rsj")).get(path).json().at("/allowed").toString()).contains("sign-off");
        as(head("rsj")).post(path + "/sign-off", Map.of()).expect(200);
        JsonNode first = as(liaison("rsj")).post(path + "/submission", Map.of()).json();
        assertThat(first.at("/status").asString()).isEqualTo("SUBMITTED");
        assertThat(first.at("/receipt/number").asString()).matches("RS-2018-\\d{4}");
        assertThat(first.at("/timeliness").asString()).isEqualTo("ON_TIME");

        clock.moveTo(MONDAY.plusDays(2));
        JsonNode waiting =
                as(OFFICE).get("/api/filings?programme=story&status=SUBMITTED").expect(200).json();
        assertThat(waiting.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(waiting.at("/items/0/waitingWorkingDays").asInt()).isEqualTo(2);

        JsonNode returned =
                as(OFFICE)
                        .post(
                                path + "/returns",
                                Map.of("reasonCode", "TOO_GENERAL", "reason", "没有数字和时限"))
                        .expect(200)
                        .json();
        assertThat(returned.at("/status").asString()).isEqualTo("RETURNED");
        assertThat(returned.at("/obligation/state").asString()).isEqualTo("RETURNED");

        clock.moveTo(DUE.plusDays(1));
        JsonNode second = filed(id, "rsj", CONCRETE).json();
        assertThat(second.at("/version").asInt()).isEqualTo(2);
        assertThat(second.at("/versions").size()).isEqualTo(2);
        assertThat(second.at("/timeliness").asString()).isEqualTo("ON_TIME");
        assertThat(second.at("/measures/0/concrete").asBoolean()).isTrue();

        JsonNode accepted = as(OFFICE).post(path + "/acceptance", Map.of()).expect(200).json();
        assertThat(accepted.at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/obligation/state").asString()).isEqualTo("FILED_ON_TIME");
        assertThat(accepted.at("/allowed").size()).isZero();

        assertThat(
                        as(liaison("rsj"))
                                .get(path + "/versions/1")
                                .expect(200)
                                .string("measures/0/text"))
                .isEqualTo(GENERAL);
        JsonNode history = as(liaison("rsj")).get(path + "/history").expect(200).json();
        assertThat(history.at("/items/0/type").asString()).isEqualTo("duban.obligation.set.v1");
        assertThat(history.at("/items/8/type").asString()).isEqualTo("duban.filing.accepted.v1");
        assertThat(history.at("/items/8/actor/name").asString()).isEqualTo(OFFICE.name());
    }

    @Test
    void aNilReportIsFiledWithItsReasonAndWithoutASeal() {
        owed("story", "nil", "jyj");
        String path = "/api/filings/story.nil.jyj";

        as(liaison("jyj"))
                .post(path + "/draft", Map.of("nil", true))
                .refused(422, "nil-report-needs-reason");
        as(liaison("jyj"))
                .post(path + "/draft", Map.of("nil", true, "nilReason", "本单位无此项职责"))
                .expect(200);
        as(head("jyj")).post(path + "/sign-off", Map.of()).expect(200);
        Answer filed = as(liaison("jyj")).post(path + "/submission", Map.of()).expect(200);

        assertThat(filed.string("nilReason")).isEqualTo("本单位无此项职责");
    }

    @Test
    void aLockedObligationIsTakenOnceItIsReopened() {
        owed("story", "locked", "czj");
        String id = "story.locked.czj";
        drafted(id, "czj", CONCRETE);
        as(head("czj")).post("/api/filings/" + id + "/sign-off", Map.of()).expect(200);
        clock.moveTo(DUE.plusDays(10));

        as(liaison("czj"))
                .post("/api/filings/" + id + "/submission", Map.of())
                .refused(409, "obligation-locked");
        as(OFFICE)
                .post(
                        "/api/obligations/" + id + "/reopening",
                        Map.of("until", "2018-11-05", "reason", "公章送修"))
                .expect(200);
        Answer late = as(liaison("czj")).post("/api/filings/" + id + "/submission", Map.of());

        assertThat(late.expect(200).string("timeliness")).isEqualTo("LATE");
    }

    @Test
    void whoNeedNotFileIsExempted() {
        owed("story", "exempt", "gaj");
        Answer exempt =
                as(OFFICE)
                        .post(
                                "/api/obligations/story.exempt.gaj/exemption",
                                Map.of("reason", "机构撤并"))
                        .expect(200);

        assertThat(exempt.string("state")).isEqualTo("EXEMPT");
        as(liaison("gaj"))
                .post("/api/filings/story.exempt.gaj/draft", draft(CONCRETE))
                .refused(409, "obligation-exempt");
    }

    @Test
    void aMeasureIsCheckedWhileItIsWritten() {
        Answer general =
                as(liaison("rsj"))
                        .postRaw("/api/measures/check", null, "{\"text\":\"" + GENERAL + "\"}");
        Answer concrete =
                as(liaison("rsj"))
                        .with("Accept-Language", "en")
                        .postRaw("/api/measures/check", null, "{\"text\":\"" + CONCRETE + "\"}");

        assertThat(general.expect(200).at("concrete").asBoolean()).isFalse();
        assertThat(general.at("missing").toString()).contains("NUMBER", "PERSON");
        assertThat(general.string("text")).contains("责任人");
        assertThat(concrete.expect(200).at("concrete").asBoolean()).isTrue();
        assertThat(concrete.string("text")).isEqualTo("This measure is concrete.");
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
