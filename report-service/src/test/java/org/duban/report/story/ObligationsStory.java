package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.liaison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ObligationsStory extends RunningService {

    @Test
    void oneRequestObligesManyAndSaysWhatBecameOfEach() {
        Answer first =
                as(OFFICE)
                        .post(
                                "/api/obligations",
                                "k1",
                                obligation("many", "measures", "rsj", "jyj", "no code", "rsj"))
                        .expect(200);

        assertThat(outcomes(first)).containsExactly("CREATED", "CREATED", "REFUSED");
        assertThat(first.string("results/0/id")).isEqualTo("many.measures.rsj");
        assertThat(first.string("results/2/problem/type")).isEqualTo("/problems/id-unreadable");
        assertThat(first.string("results/2/problem/detail")).contains("many.measures.no code");
    }

    @Test
    void theSameRequestAgainChangesNothingAndGetsTheSameAnswer() {
        Map<String, Object> terms = obligation("again", "measures", "rsj", "jyj");
        Answer first = as(OFFICE).post("/api/obligations", "again", terms);

        assertThat(as(OFFICE).post("/api/obligations", "again", terms).text())
                .isEqualTo(first.text());
        assertThat(outcomes(as(OFFICE).post("/api/obligations", "other", terms)))
                .containsExactly("EXISTS", "EXISTS");
        assertThat(as(OFFICE).get("/api/filings/again.measures.rsj/history").at("items").size())
                .isEqualTo(1);
    }

    @Test
    void otherTermsUnderTheSameCodeAreRefused() {
        Map<String, Object> terms = obligation("terms", "measures", "rsj");
        as(OFFICE).post("/api/obligations", terms).expect(200);
        Map<String, Object> later = new HashMap<>(terms);
        later.put("due", "2018-10-29");

        Answer refused = as(OFFICE).with("Accept-Language", "en").post("/api/obligations", later);

        assertThat(outcomes(refused)).containsExactly("REFUSED");
        assertThat(refused.string("results/0/problem/rule")).isEqualTo("TERMS_DIFFER");
        assertThat(refused.string("results/0/problem/detail")).contains("due 2018-10-22");
    }

    @Test
    void theStateFollowsTheDayWithoutAnythingHappening() {
        owed("days", "measures", "rsj");

        assertThat(idsIn("days", "OWED")).containsExactly("days.measures.rsj");
        clock.moveTo(DUE.minusDays(5)); // Wednesday: three working days left
        assertThat(idsIn("days", "OWED")).isEmpty();
        assertThat(idsIn("days", "DUE_SOON")).containsExactly("days.measures.rsj");
        clock.moveTo(DUE);
        assertThat(idsIn("days", "DUE_SOON")).containsExactly("days.measures.rsj");
        clock.moveTo(DUE.plusDays(1));
        assertThat(idsIn("days", "DUE_SOON")).isEmpty();
        assertThat(idsIn("days", "OVERDUE")).containsExactly("days.measures.rsj");
    }

    @Test
    void theListIsReadPageByPageWithoutGapOrRepeat() {
        String[] departments =
                IntStream.rangeClosed(1, 23)
                        .mapToObj(i -> "d%02d".formatted(i))
                        .toArray(String[]::new);
        owed("pages", "measures", departments);
        List<String> seen = new ArrayList<>();
        String path = "/api/obligations?programme=pages&limit=10";
        int pages = 0;

        while (!path.isEmpty()) {
            Answer page = as(LEADER).get(path).expect(200);
            page.at("items").forEach(row -> seen.add(row.at("/department").asString()));
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(page.at("next").isNull());
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactly(departments);
    }

    @Test
    void aRowSaysHowFarItsFilingHasCome() {
        owed("rows", "measures", "rsj");
        filed("rows.measures.rsj", "rsj", "12月底前培训农民工18000人次");

        JsonNode row = as(liaison("rsj")).get("/api/obligations?programme=rows").at("items/0");

        assertThat(row.at("/state").asString()).isEqualTo("FILED_ON_TIME");
        assertThat(row.at("/filing/status").asString()).isEqualTo("SUBMITTED");
        assertThat(row.at("/filing/version").asInt()).isEqualTo(1);
        assertThat(row.at("/filing/submittedAt").asString()).startsWith("2018-10-1");
        assertThat(row.at("/lateFrom").asString()).isEqualTo("2018-10-23");
        assertThat(idsIn("rows", "FILED_ON_TIME")).containsExactly("rows.measures.rsj");
    }

    private List<String> idsIn(String programme, String state) {
        List<String> ids = new ArrayList<>();
        as(OFFICE)
                .get("/api/obligations?programme=" + programme + "&state=" + state)
                .expect(200)
                .at("items")
                .forEach(
                        row -> {
                            assertThat(row.at("/state").asString()).isEqualTo(state);
                            ids.add(row.at("/id").asString());
                        });
        return ids;
    }

    private static List<String> outcomes(Answer answer) {
        return answer.at("results")
                .valueStream()
                .map(result -> result.at("/status").asString())
                .toList();
    }
}
