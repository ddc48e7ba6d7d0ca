package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The office brings the upstream plan as a table, looks at what it would do, and applies it. */
class ClauseTableStory extends CoveringService {

    private static final String HEAD = "序号,条款,内容,责任单位,备注\n";

    @Autowired private MongoDatabase database;

    @Test
    void aTableIsLookedThroughAndItsGoodLinesAreWrittenOnce() {
        founded("t-apply");
        clause("t-apply", "3.9", List.of("rsj"));
        byte[] table =
                table(
                        "1,第一条,加强思想引领,\"市rsj、市czj\",x",
                        "2,3.9,推动落实第 3.9 条,市rsj,x",
                        "3,3.10,健全保障制度,市气象局,x",
                        "4,3.11,,市rsj,x");

        JsonNode report = brought("t-apply", table);

        assertThat(report.at("/table/counts").toString())
                .contains("\"NEW\":1", "\"SAME\":1", "\"ERROR\":2", "\"CHANGED\":0");
        assertThat(report.at("/unknown/0/name").asString()).isEqualTo("市气象局");
        assertThat(report.at("/unknown/0/lines").toString()).isEqualTo("[4]");
        assertThat(report.path("rows").findValuesAsString("code"))
                .containsExactly("DEPARTMENT_NOT_FOUND", "TEXT_MISSING");
        assertThat(report.path("rows").findValuesAsString("text"))
                .allSatisfy(text -> assertThat(text).doesNotContain("{"));
        as(OFFICE).get(clauses("t-apply") + "/1").refused(404, "not-found");

        Api key = as(OFFICE).with("Idempotency-Key", "t.apply");
        JsonNode applied = key.post(path(report) + "/apply", Map.of()).expect(200).json();
        assertThat(key.post(path(report) + "/apply", Map.of()).expect(200).json())
                .isEqualTo(applied);
        assertThat(applied.at("/table/results/WRITTEN").asInt()).isEqualTo(1);
        Api.Answer written = as(LEAD).get(clauses("t-apply") + "/1").expect(200);
        assertThat(written.json().at("/departments")).hasToString("[\"rsj\",\"czj\"]");
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        refusedInBothLanguages(
                who -> who.post(path(report) + "/apply", Map.of()),
                as(OFFICE),
                409,
                "clause-table-applied-already");

        JsonNode again = brought("t-apply", table);
        assertThat(again.at("/table/counts/SAME").asInt()).isEqualTo(2);
        refusedInBothLanguages(
                who -> who.post(path(again) + "/apply", Map.of()),
                as(OFFICE),
                409,
                "clause-table-changes-nothing");
        JsonNode latest =
                as("leader").get("/api/programmes/t-apply/clause-tables").expect(200).json();
        assertThat(latest.at("/1")).isEqualTo(applied.at("/table"));
    }

    @Test
    void aClauseThatChangedMeanwhileIsLeftAsItIs() {
        founded("t-moved");
        clause("t-moved", "5", List.of());
        clause("t-moved", "6", List.of());
        JsonNode report = brought("t-moved", table("1,5,新的五,,", "2,6,新的六,,", "3,7,新的七,,"));
        as(OFFICE).post(clauses("t-moved") + "/5/revisions", Map.of("text", "别人改的")).expect(200);
        as(OFFICE).post(clauses("t-moved"), clauseOf("7", List.of())).expect(201);

        JsonNode applied = as(OFFICE).post(path(report) + "/apply", Map.of()).expect(200).json();

        assertThat(applied.path("rows").findValuesAsString("result"))
                .containsExactly("FAILED", "WRITTEN", "FAILED");
        assertThat(applied.path("rows").findValuesAsString("code"))
                .containsExactly("CHANGED_MEANWHILE", "CHANGED_MEANWHILE");
        assertThat(as(OFFICE).get(clauses("t-moved") + "/5").string("text")).isEqualTo("别人改的");
        assertThat(as(OFFICE).get(clauses("t-moved") + "/6").string("text")).isEqualTo("新的六");
    }

    /** The lines were written, but before that was noted the service was killed. */
    @Test
    void whatWasCutOffIsWrittenOnce() {
        founded("t-cut");
        JsonNode report = brought("t-cut", table("1,1,甲,,"));
        MongoCollection<Document> tables = database.getCollection("clause_table");
        Bson one = Filters.eq("_id", report.at("/table/id").asString());
        Document before = Objects.requireNonNull(tables.find(one).first());
        as(OFFICE).post(path(report) + "/apply", Map.of()).expect(200);
        tables.replaceOne(one, before);

        JsonNode again = as(OFFICE).post(path(report) + "/apply", Map.of()).expect(200).json();

        assertThat(again.at("/rows/0/result").asString()).isEqualTo("WRITTEN");
        assertThat(as(OFFICE).get(clauses("t-cut") + "/1").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void workbooksAndOtherEncodingsReadTheSame() throws IOException {
        founded("t-kinds");
        JsonNode csv = brought("t-kinds", table("1,2.1,加强引领,市rsj,x"));
        byte[] gbk = (HEAD + "1,2.1,加强引领,市rsj,x\n").getBytes(Charset.forName("GBK"));

        assertThat(brought("t-kinds", gbk).path("rows")).isEqualTo(csv.path("rows"));
        assertThat(brought("t-kinds", workbook()).path("rows")).isEqualTo(csv.path("rows"));
        assertThat(csv.at("/rows/0/departments")).hasToString("[\"rsj\"]");
    }

    @Test
    void tablesAreForTheOfficeAndOthersSeeNoneOfThem() {
        founded("t-whose");
        founded("t-other");
        byte[] table = table("1,1,甲,,");
        JsonNode report = brought("t-whose", table);
        for (String other : List.of(LEAD, "leader", "auditor", "admin")) {
            bring(as(other), "t-whose", table).refused(403, "role-required");
        }
        bring(nobody(), "t-whose", table).expect(401);
        bring(as(OFFICE), "t-none", table).refused(404, "not-found");
        for (String department : List.of(LEAD, "head.rsj")) {
            as(department).get(path(report)).refused(404, "not-found");
            as(department).get("/api/programmes/t-whose/clause-tables").refused(404, "not-found");
            as(department).post(path(report) + "/apply", Map.of()).refused(404, "not-found");
        }
        for (String other : List.of("leader", "auditor")) {
            as(other).get(path(report)).expect(200);
            as(other).post(path(report) + "/apply", Map.of()).refused(403, "role-required");
        }
        String elsewhere = path(report).replace("t-whose", "t-other");
        as(OFFICE).get(elsewhere).refused(404, "not-found");
        as(OFFICE).post(elsewhere + "/apply", Map.of()).refused(404, "not-found");
        as(OFFICE)
                .postWithoutKey(path(report) + "/apply", "{}")
                .refused(400, "idempotency-key-missing");
    }

    @Test
    void whatIsNoTableOfClausesIsNotKept() {
        founded("t-none-kept");
        refused(RealFiles.PDF, "table-kind-unknown");
        refused("任务,期限\nx,y\n".getBytes(UTF_8), "clause-table-not-recognised");
        refused((HEAD + "1,1,x,,\n".repeat(1001)).getBytes(UTF_8), "clause-table-too-long");
        refused(
                (HEAD + ("1,1," + "长".repeat(3900) + ",,\n").repeat(260)).getBytes(UTF_8),
                "clause-table-text-too-long");
        refused(new byte[5 * 1024 * 1024 + 1], "clause-table-too-large");
        assertThat(as(OFFICE).get("/api/programmes/t-none-kept/clause-tables").expect(200).json())
                .isEmpty();

        Api key = as(OFFICE).with("Idempotency-Key", "t.bring");
        JsonNode first = bring(key, "t-none-kept", table("1,1,甲,,")).expect(201).json();
        assertThat(bring(key, "t-none-kept", table("1,1,甲,,")).expect(201).json()).isEqualTo(first);
        bring(key, "t-none-kept", table("1,1,乙,,")).refused(422, "idempotency-key-reused");
        as(OFFICE).post("/api/programmes/t-none-kept/close", Map.of()).expect(200);
        bring(as(OFFICE), "t-none-kept", table("1,1,乙,,")).refused(409, "programme-is-closed");
    }

    private void refused(byte[] content, String slug) {
        refusedInBothLanguages(who -> bring(who, "t-none-kept", content), as(OFFICE), 422, slug);
    }

    private void founded(String id) {
        as(OFFICE).with("Idempotency-Key", "p").post("/api/programmes", programme(id)).expect(201);
    }

    private JsonNode brought(String programme, byte[] table) {
        return bring(as(OFFICE), programme, table).expect(201).json();
    }

    private static Api.Answer bring(Api who, String programme, byte[] table) {
        return who.upload(
                "/api/programmes/" + programme + "/clause-tables",
                "条款表.csv",
                "application/octet-stream",
                table);
    }

    private static String clauses(String programme) {
        return "/api/programmes/" + programme + "/clauses";
    }

    private static String path(JsonNode report) {
        return "/api/programmes/%s/clause-tables/%s"
                .formatted(
                        report.at("/table/programme").asString(),
                        report.at("/table/id").asString());
    }

    private static byte[] table(String... lines) {
        return (HEAD + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("条款");
            String[][] cells = {HEAD.strip().split(","), {"1", "2.1", "加强引领", "市rsj", "x"}};
            for (int line = 0; line < cells.length; line++) {
                for (int column = 0; column < cells[line].length; column++) {
                    sheet.value(line, column, cells[line][column]);
                }
            }
        }
        return out.toByteArray();
    }
}
