package org.duban.report.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.report.story.Person.LEADER;
import static org.duban.report.story.Person.OFFICE;
import static org.duban.report.story.Person.liaison;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StandingStory extends RunningService {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String MEASURE = "12月底前培训农民工18000人次";

    @Test
    void theFiguresFollowWhatIsFiledAndTheDayOfTheQuestion() {
        owed("standing", "measures", "rsj", "jyj", "czj", "gaj");
        filed("standing.measures.rsj", "rsj", MEASURE);
        as(OFFICE).post("/api/filings/standing.measures.rsj/acceptance", Map.of()).expect(200);
        clock.moveTo(MONDAY.plusDays(2));
        filed("standing.measures.jyj", "jyj", "切实加强领导");
        as(OFFICE)
                .post(
                        "/api/filings/standing.measures.jyj/returns",
                        Map.of("reasonCode", "TOO_GENERAL", "reason", "大而空"))
                .expect(200);
        clock.moveTo(DUE.plusDays(1));
        filed("standing.measures.czj", "czj", MEASURE);
        clock.moveTo(DUE.plusDays(3));

        JsonNode now = standingWhen("/totals/awaitingReview", 1);
        assertThat(figures(now.at("/totals")))
                .isEqualTo("owed 4 = on time 1 + late 1 + missing 1 + to refile 1 + open 0");
        assertThat(now.at("/totals/returned").asInt()).isEqualTo(1);
        assertThat(now.at("/items/0/department").asString()).isEqualTo("gaj");
        assertThat(now.at("/items/0/missing").asInt()).isEqualTo(1);
        assertThat(now.at("/review/oldest").asString()).isEqualTo("standing.measures.czj");
        assertThat(now.at("/review/oldestWorkingDays").asInt()).isEqualTo(2);
        assertThat(now.at("/eventsBehind").asInt()).isZero();
        assertThat(LocalDate.ofInstant(Instant.parse(now.at("/asOf").asString()), SHANGHAI))
                .isEqualTo(LocalDate.of(2018, 10, 23));

        JsonNode before =
                as(LEADER)
                        .get(
                                "/api/departments/standing?programme=standing&on="
                                        + MONDAY.plusDays(1))
                        .expect(200)
                        .json();
        assertThat(figures(before.at("/totals")))
                .isEqualTo("owed 4 = on time 1 + late 0 + missing 0 + to refile 0 + open 3");
    }

    @Test
    void aDepartmentSeesItsOwnStandingOnly() {
        owed("own", "measures", "rsj", "jyj");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                as(LEADER)
                                                        .get(
                                                                "/api/departments/standing?programme=own")
                                                        .at("items")
                                                        .size())
                                        .isEqualTo(2));

        JsonNode own =
                as(liaison("rsj"))
                        .get("/api/departments/standing?programme=own")
                        .expect(200)
                        .json();

        assertThat(own.at("/items").size()).isEqualTo(1);
        assertThat(own.at("/items/0/department").asString()).isEqualTo("rsj");
        assertThat(own.at("/totals/owed").asInt()).isEqualTo(1);
    }

    private JsonNode standingWhen(String figure, int value) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> as(LEADER).get("/api/departments/standing?programme=standing").json(),
                        standing -> standing.at(figure).asInt() == value);
    }

    private static String figures(JsonNode standing) {
        return "owed %d = on time %d + late %d + missing %d + to refile %d + open %d"
                .formatted(
                        standing.at("/owed").asInt(),
                        standing.at("/onTime").asInt(),
                        standing.at("/late").asInt(),
                        standing.at("/missing").asInt(),
                        standing.at("/toRefile").asInt(),
                        standing.at("/open").asInt());
    }
}
