package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger of other days than today, and what moved between two of them. */
class PastLedgerStory extends RunningService {

    private static final String LEDGER = "/api/tasks?programme=" + PROGRAMME;
    private static final String CHANGES = "/api/tasks/changes?programme=" + PROGRAMME;

    @Test
    void aDayKnowsWhatHadHappenedByThen() {
        begun("A1-then-1");

        assertThat(serials(OFFICE, LEDGER + "&q=A1-then-1&asOf=2018-09-02")).isEmpty();
        assertThat(serials(OFFICE, LEDGER + "&q=A1-then-1&asOf=2018-09-03"))
                .containsExactly("A1-then-1");
    }

    @Test
    void aDayToComeShowsWhatHappensIfNobodyActs() {
        begun("A1-then-2");

        JsonNode row =
                as(OFFICE)
                        .get(LEDGER + "&q=A1-then-2&asOf=2019-01-02")
                        .expect(200)
                        .json()
                        .at("/items/0");

        assertThat(row.at("/light/level").asString()).isEqualTo("RED");
        assertThat(row.at("/timeliness").asString()).isEqualTo("OVERDUE");
    }

    @Test
    void whatMovedIsShownToThoseWhoMaySeeTheTask() {
        begun("A1-then-3");
        String since = CHANGES + "&from=2018-08-27";

        JsonNode change =
                items(LEAD, since).stream()
                        .filter(item -> item.at("/serial").asString().equals("A1-then-3"))
                        .findFirst()
                        .orElseThrow();
        assertThat(change.at("/before").isNull()).isTrue();
        assertThat(change.at("/after/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(change.at("/after/percent").asInt()).isEqualTo(30);
        assertThat(serials(SUPPORTER, since)).contains("A1-then-3");
        assertThat(serials(STRANGER, since)).doesNotContain("A1-then-3");
        assertThat(serials(OFFICE, CHANGES + "&from=2018-08-20&to=2018-08-27")).isEmpty();
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() {
        refusedInBothLanguages(
                who -> who.get(LEDGER + "&asOf=2018-09-01&sort=due"),
                as(OFFICE),
                422,
                "order-not-of-a-past-day");
        refusedInBothLanguages(
                who -> who.get(CHANGES + "&from=2018-09-03&to=2018-09-03"),
                as(OFFICE),
                422,
                "days-not-in-order");
        as(OFFICE).get(LEDGER + "&asOf=yesterday").expect(400);
        as(OFFICE).get(CHANGES).expect(400);
        as(OFFICE).get(CHANGES + "&from=2018-08-27&limit=500").refused(400, "limit-out-of-bounds");
        as(OFFICE)
                .get("/api/tasks/changes?programme=none&from=2018-08-27")
                .refused(404, "not-found");
        nobody().get(CHANGES + "&from=2018-08-27").expect(401);
    }

    private List<String> serials(String account, String path) {
        return items(account, path).stream().map(item -> item.at("/serial").asString()).toList();
    }

    private List<JsonNode> items(String account, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = as(account).get(path + "&limit=200" + next).expect(200).json();
            page.at("/items").forEach(items::add);
            next = page.at("/next").isString() ? "&after=" + page.at("/next").asString() : null;
        } while (next != null);
        return items;
    }
}
