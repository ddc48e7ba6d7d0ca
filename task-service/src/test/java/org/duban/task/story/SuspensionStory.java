package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.duban.journal.RehearsalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The clock of a suspended task stands, and what is due waits for it. */
class SuspensionStory extends RunningService {

    private static final Map<String, String> WHY = Map.of("reason", "等待上级文件");
    private static final LocalDate STOPPED = TODAY.plusDays(1);
    private static final LocalDate AGAIN = STOPPED.plusDays(200);

    @Autowired private RehearsalClock clock;

    @AfterEach
    void today() {
        clock.moveTo(TODAY);
    }

    @Test
    void aTaskThatWasSuspendedBeyondItsDueDateIsNoWorseForIt() {
        String path = begun("A1-held");
        clock.moveTo(STOPPED);
        String light = light(path);
        as(OFFICE).post(path + "/suspension", WHY).expect(200);
        clock.moveTo(AGAIN.minusDays(1));
        assertThat(light(path)).isEqualTo("GREEN");

        clock.moveTo(AGAIN);
        as(OFFICE).with("Idempotency-Key", "a").post(path + "/resumption", WHY).expect(200);
        as(OFFICE).with("Idempotency-Key", "a").post(path + "/resumption", WHY).expect(200);

        JsonNode task = as(OFFICE).get(path).expect(200).json();
        assertThat(task.at("/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(task.at("/originalDue").asString()).isEqualTo(DUE.toString());
        assertThat(task.at("/currentDue").asString()).isEqualTo(DUE.plusDays(200).toString());
        assertThat(task.at("/milestones/0/due").asString()).isEqualTo("2019-04-18");
        assertThat(task.at("/light/level").asString()).isEqualTo(light);
        assertThat(task.at("/timeliness").asString()).isEqualTo("NOT_DUE");
    }

    @Test
    void theTrailSaysFromWhichDayToWhichItMovedInBothLanguages() {
        String path = begun("A1-held-told");
        as(OFFICE).post(path + "/suspension", WHY).expect(200);
        clock.moveTo(TODAY.plusDays(10));
        as(OFFICE).post(path + "/resumption", WHY).expect(200);

        JsonNode last = as(OFFICE).get(path + "/history").expect(200).json().at("/items/5");
        assertThat(last.at("/data/since").asString()).isEqualTo(TODAY.toString());
        assertThat(last.at("/data/days").asInt()).isEqualTo(10);
        assertThat(last.at("/text").asString())
                .isEqualTo("恢复：等待上级文件；停计 10 天，完成时限由 2018-12-31 顺延至 2019-01-10");
        assertThat(
                        as(OFFICE)
                                .with("Accept-Language", "en")
                                .get(path + "/history")
                                .expect(200)
                                .json()
                                .at("/items/5/text")
                                .asString())
                .contains("10 day(s)", "from 2018-12-31 to 2019-01-10");
    }

    @Test
    void everyDayOfTheLedgerKnowsTheDueDateThatHeldThen() {
        String path = begun("A1-held-then");
        as(OFFICE).post(path + "/suspension", WHY).expect(200);
        clock.moveTo(TODAY.plusDays(10));
        as(OFFICE).post(path + "/resumption", WHY).expect(200);

        assertThat(row(TODAY.plusDays(9)).at("/status").asString()).isEqualTo("SUSPENDED");
        assertThat(row(TODAY.plusDays(9)).at("/currentDue").asString()).isEqualTo("2018-12-31");
        assertThat(row(TODAY.plusDays(10)).at("/currentDue").asString()).isEqualTo("2019-01-10");
        assertThat(row(LocalDate.parse("2019-01-10")).at("/timeliness").asString())
                .isEqualTo("NOT_DUE");
        assertThat(row(LocalDate.parse("2019-01-11")).at("/timeliness").asString())
                .isEqualTo("OVERDUE");
    }

    @Test
    void whatRunsAgainOnTheSameDayMovesNothing() {
        String path = begun("A1-held-briefly");
        as(OFFICE).post(path + "/suspension", WHY).expect(200);
        as(OFFICE).post(path + "/resumption", WHY).expect(200);

        assertThat(as(OFFICE).get(path).expect(200).string("currentDue")).isEqualTo(DUE.toString());
        assertThat(
                        as(OFFICE)
                                .get(path + "/history")
                                .expect(200)
                                .json()
                                .at("/items/5/text")
                                .asString())
                .isEqualTo("恢复：等待上级文件");
    }

    private String light(String path) {
        return as(OFFICE).get(path).expect(200).json().at("/light/level").asString();
    }

    private JsonNode row(LocalDate day) {
        return as(OFFICE)
                .get("/api/tasks?programme=" + PROGRAMME + "&q=A1-held-then&asOf=" + day)
                .expect(200)
                .json()
                .at("/items/0");
    }
}
