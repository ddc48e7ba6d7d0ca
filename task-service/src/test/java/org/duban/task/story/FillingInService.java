package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** The running service, and departments that fill in forms: {@code f-rsj} leads. */
abstract class FillingInService extends RunningService {

    static final String FORMS = "/api/fill-in-forms";
    static final String FILLER = "liaison.f-rsj";
    static final String FILLERS_HEAD = "head.f-rsj";
    static final String OTHER = "liaison.f-czj";

    @BeforeEach
    void departmentsThatFillIn() {
        for (String code : List.of("f-rsj", "f-czj")) {
            as(OFFICE)
                    .with("Idempotency-Key", "d")
                    .post(
                            "/api/departments",
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    "市" + code,
                                    "kind",
                                    "MUNICIPAL_DEPARTMENT",
                                    "validFrom",
                                    "2018-01-01"))
                    .expect(201);
        }
    }

    /** A programme for one story. */
    void programmeOf(String id) {
        as(OFFICE).with("Idempotency-Key", "p").post("/api/programmes", programme(id)).expect(201);
    }

    /** A task at 30 % that a department leads; gives its id. */
    String atWork(String programme, String serial, String lead) {
        Map<String, Object> task = new HashMap<>(task(serial));
        task.put("programme", programme);
        task.put("leadDepartment", lead);
        String path = assigned(task);
        as("liaison." + lead).post(path + "/acknowledgement", Map.of()).expect(200);
        as("liaison." + lead).post(path + "/progress-updates", update(30)).expect(200);
        return programme + "." + serial;
    }

    FilledForm blank(String who, String programme) {
        return FilledForm.of(
                as(who).get(FORMS + "/blank?programme=" + programme).expect(200).response().body());
    }

    JsonNode brought(String who, FilledForm form) {
        return bring(as(who), form.xlsx()).expect(201).json();
    }

    static Api.Answer bring(Api who, byte[] content) {
        return who.upload(FORMS, "填报表.xlsx", "application/octet-stream", content);
    }

    static String path(JsonNode report) {
        return FORMS + "/" + report.at("/form/id").asString();
    }

    /** The row that is about a task, or about what somebody says is one. */
    static JsonNode row(JsonNode report, String serialOrTitle) {
        for (JsonNode row : report.path("rows")) {
            if (serialOrTitle.equals(row.path("serial").asString())
                    || serialOrTitle.equals(row.path("title").asString())) {
                return row;
            }
        }
        throw new AssertionError(serialOrTitle + " is not in " + report);
    }

    static void wrong(JsonNode report, String serialOrTitle, String... codes) {
        JsonNode row = row(report, serialOrTitle);
        assertThat(row.path("outcome").asString()).isEqualTo("ERROR");
        assertThat(row.path("problems").findValuesAsString("code")).containsExactly(codes);
        assertThat(row.path("problems").findValuesAsString("text"))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
    }

    long revision(String task) {
        String etag = as(OFFICE).get("/api/tasks/" + task).expect(200).header("ETag");
        return Long.parseLong(etag.replaceAll("\\D", ""));
    }

    int percent(String task) {
        return as(OFFICE).get("/api/tasks/" + task).expect(200).json().path("percent").asInt();
    }
}
