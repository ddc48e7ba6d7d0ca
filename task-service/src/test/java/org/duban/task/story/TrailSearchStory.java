package org.duban.task.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who oversees looks for facts across everything there is. */
class TrailSearchStory extends RunningService {

    private static final String FACTS = "/api/audit/task-service/facts";

    @Test
    void factsAreFoundByWhoWhenAndWhat() {
        String path = begun("A1-trail");

        JsonNode mine =
                as("auditor").get(FACTS + "?actor=" + LEAD + "&limit=200").expect(200).json();
        assertThat(mine.path("items").findValuesAsString("aggregate"))
                .contains(path.replace("/api/tasks/", ""));
        assertThat(mine.at("/items").valueStream().map(one -> one.at("/actor/id").asString()))
                .containsOnly(LEAD);
        assertThat(mine.path("items").findValuesAsString("at"))
                .as("the latest first")
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());

        JsonNode typed =
                as("leader")
                        .get(FACTS + "?kind=task&type=duban.task.acknowledged.v1&department=rsj")
                        .expect(200)
                        .json();
        assertThat(typed.path("items").findValuesAsString("type"))
                .isNotEmpty()
                .containsOnly("duban.task.acknowledged.v1");
        assertThat(typed.at("/items/0/text").asString()).isEqualTo("签收");
        assertThat(typed.at("/items/0/subject").asString()).startsWith("A1-");
        assertThat(
                        as("admin")
                                .get(FACTS + "?from=2018-09-03&to=2018-09-03&limit=1")
                                .expect(200)
                                .json()
                                .at("/items"))
                .hasSize(1);
        assertThat(as("admin").get(FACTS + "?from=2028-09-04").expect(200).json().at("/items"))
                .isEmpty();
        Api.Answer page = as(OFFICE).get(FACTS + "?limit=2").expect(200);
        JsonNode next =
                as(OFFICE).get(FACTS + "?limit=2&after=" + page.string("next")).expect(200).json();
        assertThat(next.path("items").findValuesAsString("hash"))
                .doesNotContainAnyElementsOf(page.json().path("items").findValuesAsString("hash"));
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void whatIsFoundIsTakenAwayAsATableWithoutFormulas() {
        String path = drafted(task("A1-trail-csv", "title", "=HYPERLINK(\"http://x\")"));
        as(OFFICE).post(path + "/termination", Map.of("reason", "=1+1")).expect(200);

        Api.Answer file =
                as("auditor").get(FACTS + "/export?type=duban.task.terminated.v1").expect(200);
        String table = new String(file.response().body(), UTF_8);

        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains(".csv");
        assertThat(table).startsWith("\uFEFF时间（UTC）,姓名").contains(",'=1+1,");
        assertThat(table.lines().count()).isGreaterThan(1);
    }

    @Test
    void departmentsDoNotLookAndWhatThereIsNoneOfIsTold() {
        for (String other : List.of(LEAD, "head.rsj", STRANGER)) {
            as(other).get(FACTS).refused(403, "role-required");
            as(other).get(FACTS + "/export").refused(403, "role-required");
            as(other).get("/api/audit/task-service/kinds").refused(403, "role-required");
        }
        nobody().get(FACTS).refused(401, "not-signed-in");
        refusedInBothLanguages(
                who -> who.get(FACTS + "?kind=nothing"), as("auditor"), 400, "choice-unknown");
        refusedInBothLanguages(
                who -> who.get(FACTS + "?type=duban.nothing.v1"),
                as("auditor"),
                400,
                "choice-unknown");
        as("auditor").get(FACTS + "?after=!").refused(400, "cursor-unreadable");
        as("auditor").get(FACTS + "?limit=201").refused(400, "limit-out-of-bounds");
        JsonNode kinds = as("auditor").get("/api/audit/task-service/kinds").expect(200).json();
        assertThat(kinds.findValuesAsString("kind"))
                .contains("task", "programme", "department", "clause", "template", "measure");
        assertThat(kinds.findValuesAsString("text"))
                .allSatisfy(text -> assertThat(text).doesNotContain("{").doesNotStartWith("duban"));
    }
}
