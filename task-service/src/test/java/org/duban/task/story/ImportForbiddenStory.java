package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duban.task.Api;
import org.duban.task.BreakdownTable;
import org.junit.jupiter.api.Test;

/** Who may not import, what is not imported, and what a repeated request does. */
class ImportForbiddenStory extends ImportingService {

    private static final byte[] SMALL = "序号,工作任务,牵头单位\n1,宣讲,市总工会\n".getBytes(UTF_8);

    @Test
    void importingIsForTheOffice() {
        programmeOfFiveAreas("i-role");
        String id = brought("i-role", "a.csv", SMALL).path("id").asString();

        for (String other : new String[] {LEAD, "head.rsj", "leader", "auditor"}) {
            bring(as(other), "i-role", "a.csv", SMALL).refused(403, "role-required");
        }
        bring(nobody(), "i-role", "a.csv", SMALL).expect(401);
        for (String verb : new String[] {"/apply", "/undo", "/columns"}) {
            Map<String, Object> body = Map.of("columns", java.util.List.of());
            as(LEAD).post(path(id) + verb, body).refused(404, "not-found");
            as("leader").post(path(id) + verb, body).refused(403, "role-required");
        }
        for (String what : new String[] {"", "/rows", "/rejected-rows"}) {
            as(LEAD).get(path(id) + what).refused(404, "not-found");
            as("leader").get(path(id) + what).expect(200);
            as(OFFICE).get(path("nothing") + what).refused(404, "not-found");
        }
        as(LEAD).get("/api/imports?programme=i-role").refused(403, "role-required");
        assertThat(tasks("i-role")).isEmpty();
    }

    @Test
    void whatIsNoTableIsNotKept() throws IOException {
        programmeOfFiveAreas("i-kind");
        byte[] whole = new BreakdownTable().xlsx();

        refused("a.xlsx", RealFiles.PDF, 422, "table-kind-unknown");
        refused("a.csv", RealFiles.PROGRAM, 422, "table-kind-unknown");
        refused("a.xlsx", java.util.Arrays.copyOf(whole, 2000), 422, "table-unreadable");
        refused("a.csv", "序号,工作任务,牵头单位\n".getBytes(UTF_8), 422, "table-empty");
        refused(
                "a.csv",
                "序号,工作任务,牵头单位\n1,宣讲,市总工会,多余\n".getBytes(UTF_8),
                422,
                "lines-longer-than-heading");
        refused(
                "a.csv",
                ("序号,工作任务,牵头单位\n" + "1,x,y\n".repeat(20_001)).getBytes(UTF_8),
                422,
                "table-too-long");
        refused("a.csv", new byte[20 * 1024 * 1024 + 1], 413, "too-large");
        refused("a.xlsx", bomb("xl/worksheets/sheet1.xml", 260), 422, "table-unpacks-too-large");
        refused("a.xlsx", bomb("xl/sharedStrings.xml", 33), 422, "table-texts-too-large");
        bring(as(OFFICE), "nowhere", "a.csv", SMALL).refused(422, "programme-unknown");
        assertThat(as(OFFICE).get("/api/imports?programme=i-kind").expect(200).json()).isEmpty();
    }

    private void refused(String name, byte[] content, int status, String slug) {
        refusedInBothLanguages(
                who -> bring(who, "i-kind", name, content), as(OFFICE), status, slug);
    }

    /** Some hundred kilobytes that are much more unpacked. */
    private static byte[] bomb(String name, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1024 * 1024];
            for (int n = 0; n < megabytes; n++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aRepeatedRequestDoesThingsOnce() {
        programmeOfFiveAreas("i-key");
        Api again = as(OFFICE).with("Idempotency-Key", "imp");
        String id = bring(again, "i-key", "a.csv", SMALL).expect(201).string("id");

        assertThat(bring(again, "i-key", "a.csv", SMALL).expect(201).string("id")).isEqualTo(id);
        bring(again, "i-key", "a.csv", new BreakdownTable().xlsx())
                .refused(422, "idempotency-key-reused");
        settled(id);
        as(OFFICE)
                .postWithoutKey(path(id) + "/apply", "{}")
                .refused(400, "idempotency-key-missing");
        Map<String, Object> columns =
                Map.of(
                        "columns",
                        java.util.List.of(
                                Map.of("index", 0, "field", "SERIAL"),
                                Map.of("index", 1, "field", "TITLE"),
                                Map.of("index", 2, "field", "LEAD")),
                        "area",
                        "A1");
        as(OFFICE).post(path(id) + "/columns", columns).expect(200);
        settled(id);
        Api key = as(OFFICE).with("Idempotency-Key", "a.pply");
        key.post(path(id) + "/apply", Map.of()).expect(200);
        settled(id);
        assertThat(key.post(path(id) + "/apply", Map.of()).expect(200).string("state"))
                .isEqualTo("APPLIED");
        key.post(path(id) + "/undo", Map.of()).refused(422, "idempotency-key-reused");
        as(OFFICE).post(path(id) + "/apply", Map.of()).refused(409, "import-not-in-state");
        assertThat(tasks("i-key")).hasSize(1);
    }
}
