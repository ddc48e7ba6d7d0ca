package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.duban.task.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is left of a reform: nothing that nobody answers for, and every change in the history. */
class AfterReformStory extends RunningService {

    private static final String DEPARTMENTS = "/api/departments/";
    private static final Map<String, Object> WHY = Map.of("reason", "发布有误");

    @Autowired private MongoDatabase store;

    @BeforeEach
    void departments() {
        List.of("above", "shut", "back", "told").forEach(this::register);
    }

    @Test
    void whatADissolvedDepartmentClosedIsNotReopened() {
        String task = assigned(task("A1-shut-1", "leadDepartment", "shut"));
        Api lead = as("liaison.shut");
        lead.post(task + "/acknowledgement", Map.of()).expect(200);
        String evidence =
                lead.upload(task + "/evidence", "办结报告.pdf", "application/pdf", RealFiles.PDF)
                        .expect(201)
                        .string("id");
        lead.post(
                        task + "/completion-claim",
                        Map.of("on", "2018-09-03", "note", "办结", "evidence", List.of(evidence)))
                .expect(200);
        as(OFFICE).post(task + "/closure", Map.of()).expect(200);
        as(OFFICE)
                .post(
                        DEPARTMENTS + "shut/dissolution",
                        Map.of("from", "2018-12-01", "reason", "机构改革"))
                .expect(200);

        refusedInBothLanguages(
                who -> who.post(task + "/reopening", WHY), as(OFFICE), 409, "department-dissolved");

        as(OFFICE).post(DEPARTMENTS + "shut/end-revocation", WHY).expect(200);
        as(OFFICE).post(task + "/reopening", WHY).expect(200);
    }

    @Test
    void nothingWaitsToBeHandedOverOnceAMergerIsTakenBack() {
        MongoCollection<Document> kept = store.getCollection("department_state");
        Bson pending = Filters.and(Filters.eq("_id", "back"), Filters.eq("succession", "PENDING"));
        as(OFFICE)
                .post(
                        DEPARTMENTS + "back/merger",
                        Map.of("into", "rsj", "from", "2018-12-01", "reason", "机构改革"))
                .expect(200);
        assertThat(kept.countDocuments(pending)).isEqualTo(1);

        as(OFFICE).post(DEPARTMENTS + "back/end-revocation", WHY).expect(200);

        assertThat(kept.countDocuments(pending)).isZero();
        assertThat(kept.find(Filters.eq("_id", "back")).first()).doesNotContainKey("succession");
    }

    @Test
    void everyChangeIsToldWithWhatItWasBefore() {
        String path = DEPARTMENTS + "told/";
        as(OFFICE)
                .post(
                        path + "place",
                        Map.of("kind", "PARTY_ORGAN", "parent", "above", "reason", "机构改革"))
                .expect(200);
        as(OFFICE)
                .post(
                        path + "leaders-in-charge",
                        Map.of("leader", "leader.sw", "name", "赵明", "from", "2018-09-01"))
                .expect(200);
        as(OFFICE).post(path + "leaders-in-charge", Map.of("from", "2018-10-01")).expect(200);
        as(OFFICE)
                .post(
                        path + "renamings",
                        Map.of("name", "市闻局", "from", "2018-12-01", "reason", "机构改革"))
                .expect(200);
        as(OFFICE).post(path + "renaming-revocation", WHY).expect(200);
        as(OFFICE)
                .post(path + "dissolution", Map.of("from", "2018-12-01", "reason", "机构改革"))
                .expect(200);
        as(OFFICE).post(path + "end-revocation", WHY).expect(200);

        JsonNode told = as("liaison.told").get(path + "history").expect(200).json().path("items");
        assertThat(told.findValuesAsString("text"))
                .containsExactly(
                        "登记单位“市told”",
                        "调整类别或隶属关系",
                        "自 2018-09-01 起由赵明分管",
                        "自 2018-10-01 起暂无分管领导",
                        "“市told”更名为“市闻局”，自 2018-12-01 起",
                        "撤回自 2018-12-01 起更名为“市闻局”的安排，仍称“市told”",
                        "自 2018-12-01 起撤销",
                        "撤回自 2018-12-01 起的合并、拆分或撤销安排");
        assertThat(told.at("/1/changes/0/from").toString()).isEqualTo("[\"市直部门\"]");
        assertThat(told.at("/1/changes/0/to").toString()).isEqualTo("[\"党委部门\"]");
        assertThat(told.at("/1/changes/1/to").toString()).isEqualTo("[\"above\"]");
        assertThat(told.at("/2/changes/0/to").toString()).contains("赵明");
        assertThat(told.at("/6/changes/0/to").toString()).isEqualTo("[\"2018-12-01\"]");
        assertThat(told.at("/7/changes/0/from").toString()).isEqualTo("[\"2018-12-01\"]");
        assertThat(told.at("/7/reason").asString()).isEqualTo("发布有误");
    }

    private void register(String code) {
        as(OFFICE)
                .with("Idempotency-Key", "reform")
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
