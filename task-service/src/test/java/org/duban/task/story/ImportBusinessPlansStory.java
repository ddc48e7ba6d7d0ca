package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The UK government's departmental business plans of 2012, as others scraped them: foreign
 * headings, an old encoding, and one file that is shifted.
 */
class ImportBusinessPlansStory extends ImportingService {

    private static final Path SOURCE =
            Path.of(
                    Optional.ofNullable(System.getenv("DUBAN_TEST_DATA"))
                            .orElse("../../shared/data"),
                    "uk-business-plans");
    private static final int ALL = 1252;

    /** Between 21 July and 1 August; the ends of lines are no change. */
    private static final int CHANGED = 56;

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "subaction_id", "SERIAL",
                    "priority_body", "AREA",
                    "subaction_body", "TITLE",
                    "dept_abb", "LEAD",
                    "subaction_schedule_end_date", "DUE",
                    "subaction_notes", "COUNTERMEASURES");

    @BeforeEach
    void theDataAreHere() {
        assumeTrue(Files.isDirectory(SOURCE), "the business plans are not here: " + SOURCE);
    }

    @Test
    void laterScrapesChangeWhatChanged() throws IOException {
        programmeOfPlans("i-plans");
        JsonNode first = mapped(brought("i-plans", "a.csv", file("20120721_0000")));
        assertThat(first.path("charset").asString()).isEqualTo("x-MacRoman");
        counted(first, ALL, 0, 0, 0);
        assertThat(result(applied(id(first)), "CREATED")).isEqualTo(ALL);

        JsonNode later = mapped(brought("i-plans", "b.csv", file("20120801_2226")));

        counted(later, 1, ALL - CHANGED, CHANGED, 0);
        assertThat(result(applied(id(later)), "REDRAFTED")).isEqualTo(CHANGED);
        JsonNode task = as(OFFICE).get("/api/tasks/i-plans.2583").expect(200).json();
        assertThat(task.path("title").asString()).contains("a \u2018one-year on\u2019 report");
        assertThat(task.path("originalDue").asString()).isEqualTo("2013-10-31");
        assertThat(task.path("duePrecision").asString()).isEqualTo("MONTH");
        assertThat(task.path("area").asString()).isEqualTo("1");
    }

    @Test
    void theTwinOfAScrapeChangesNothing() throws IOException {
        programmeOfPlans("i-twins");
        JsonNode first = mapped(brought("i-twins", "a.csv", file("20120722_2324")));
        counted(first, ALL, 0, 0, 0);
        applied(id(first));

        JsonNode twin = brought("i-twins", "b.csv", file("20120722_2327"));

        assertThat(twin.path("columnsFrom").asString()).isEqualTo("REMEMBERED");
        counted(twin, 0, ALL, 0, 0);
    }

    @Test
    void aShiftedScrapeIsRefused() throws IOException {
        programmeOfPlans("i-shifted");

        assertThat(
                        bring(as(OFFICE), "i-shifted", "c.csv", file("20120730_2047"))
                                .refused(422, "lines-longer-than-heading")
                                .string("detail"))
                .contains("47 列", "第 2 行", "51 个值");
    }

    private JsonNode mapped(JsonNode paper) {
        assertThat(paper.path("state").asString()).isEqualTo("NEEDS_COLUMNS");
        List<Map<String, Object>> columns = new ArrayList<>();
        for (JsonNode column : paper.path("columns")) {
            String field = MEANINGS.get(column.path("heading").asString());
            if (field != null) {
                columns.add(Map.of("index", column.path("index").asInt(), "field", field));
            }
        }
        as(OFFICE).post(path(id(paper)) + "/columns", Map.of("columns", columns)).expect(200);
        return settled(id(paper));
    }

    private void programmeOfPlans(String id) throws IOException {
        Map<String, String> departments = new TreeMap<>();
        try (CSVParser rows =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(
                                Files.newBufferedReader(
                                        SOURCE.resolve("BusinessPlans_20120721_0000.csv"),
                                        Charset.forName("x-MacRoman")))) {
            rows.forEach(row -> departments.put(row.get("dept_abb"), row.get("dept_name")));
        }
        departments.forEach(
                (abbreviation, name) ->
                        as(OFFICE)
                                .with("Idempotency-Key", "d")
                                .post(
                                        "/api/departments",
                                        Map.of(
                                                "code",
                                                "uk-" + abbreviation.toLowerCase(Locale.ROOT),
                                                "name",
                                                name,
                                                "aliases",
                                                List.of(abbreviation),
                                                "kind",
                                                "MUNICIPAL_DEPARTMENT",
                                                "validFrom",
                                                "2012-01-01"))
                                .expect(201));
        as(OFFICE)
                .with("Idempotency-Key", "p")
                .post(
                        "/api/programmes",
                        Map.of(
                                "id",
                                id,
                                "name",
                                "Business plans",
                                "areas",
                                IntStream.rangeClosed(1, 9)
                                        .mapToObj(
                                                n ->
                                                        Map.of(
                                                                "code",
                                                                "" + n,
                                                                "name",
                                                                "Priority " + n))
                                        .toList(),
                                "office",
                                "zgh",
                                "startsOn",
                                "2011-04-01",
                                "endsOn",
                                "2023-03-31"))
                .expect(201);
    }

    private static byte[] file(String scraped) throws IOException {
        return Files.readAllBytes(SOURCE.resolve("BusinessPlans_" + scraped + ".csv"));
    }

    private static String id(JsonNode paper) {
        return paper.path("id").asString();
    }
}
