package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.journal.RehearsalClock;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How the deadline of a task comes about is more than a label. */
class KindStory extends RunningService {

    /** The rules that are told here. */
    static final Set<TaskRule> TOLD =
            Set.of(TaskRule.DUE_DATE_MISSING, TaskRule.DUE_OFFSET_MISPLACED);

    @Autowired private RehearsalClock clock;

    @AfterEach
    void today() {
        clock.moveTo(TODAY);
    }

    @Test
    void aDatedKindWaitsForItsDueDateBeforeItIsAssigned() {
        for (String kind : List.of("FIXED_DATE", "MONTHLY", "QUARTERLY")) {
            String path = drafted(undated("A1-undated-" + kind, kind));
            List<String> before = state(path);
            refusedInBothLanguages(
                    who -> who.post(path + "/assignment", Map.of()),
                    as(OFFICE),
                    422,
                    "due-date-missing");
            assertThat(state(path)).isEqualTo(before);
        }
        String path = drafted(undated("A1-undated-ONGOING", "ONGOING"));
        as(OFFICE).post(path + "/assignment", Map.of()).expect(200);
    }

    @Test
    void aYearEndIsTheLastDayOfTheYearOfTheProgramme() {
        String path = assigned(undated("A1-year-end", "YEAR_END"));

        assertThat(as(LEAD).get(path).string("originalDue")).isEqualTo("2018-12-31");
        assertThat(as(LEAD).get(path + "/history").string("items/1/text"))
                .isEqualTo("交办，完成时限算为 2018-12-31");
    }

    @Test
    void aRelativeTaskIsDueSoLongAfterItWasSignedFor() {
        Map<String, Object> plan = undated("A1-relative", "RELATIVE");
        plan.put(
                "dueOffset",
                Map.of("anchor", "ACKNOWLEDGEMENT", "amount", 5, "unit", "WORKING_DAY"));
        String path = assigned(plan);
        assertThat(as(LEAD).get(path).json().at("/currentDue").isNull()).isTrue();

        JsonNode signed = as(LEAD).post(path + "/acknowledgement", Map.of()).expect(200).json();

        assertThat(signed.at("/originalDue").asString()).isEqualTo("2018-09-10");
        assertThat(signed.at("/dueOffset/amount").asInt()).isEqualTo(5);
        assertThat(as(LEAD).get(path + "/history").string("items/2/text"))
                .isEqualTo("签收，完成时限算为 2018-09-10");
    }

    @Test
    void aQuarterWithoutAnUpdateIsMissedAndMadeUpLate() {
        Map<String, Object> plan = undated("A1-quarterly", "QUARTERLY");
        plan.put("due", "2019-06-30");
        String path = begun(plan);
        assertThat(reasons(path)).doesNotContain("2018 Q4");

        clock.moveTo(LocalDate.parse("2018-12-28"));
        assertThat(reasons(path)).contains("节点“2018 Q4”2018-12-31 到期");
        clock.moveTo(LocalDate.parse("2019-01-02"));
        assertThat(as(LEAD).get(path).string("light/level")).isEqualTo("RED");
        as(LEAD).post(
                        path + "/progress-updates",
                        Map.of("percent", 90, "done", "补报第四季度进展", "evidence", List.of()))
                .expect(200);

        assertThat(as(LEAD).get(path).string("light/level")).isEqualTo("MADE_UP_LATE");
        assertThat(reasons(path)).contains("节点“2018 Q4”应于 2018-12-31 完成，2019-01-02 才补完成");
    }

    private String reasons(String path) {
        return as(LEAD).get(path).json().at("/light/reasons").toString();
    }

    @Test
    void anOffsetThatDoesNotFitIsRefused() {
        Map<String, Object> dated = task("A1-offset");
        dated.put("dueOffset", Map.of("anchor", "ASSIGNMENT", "amount", 5));
        refusedInBothLanguages(
                who -> who.post("/api/tasks", dated), as(OFFICE), 422, "due-offset-misplaced");
        Map<String, Object> none = undated("A1-offset", "RELATIVE");
        none.put("dueOffset", Map.of("anchor", "ASSIGNMENT", "amount", 0));
        as(OFFICE).post("/api/tasks", none).refused(400, "invalid-fields");
        as(OFFICE).get("/api/tasks/story.A1-offset").refused(404, "not-found");
    }

    private static Map<String, Object> undated(String serial, String kind) {
        Map<String, Object> task = new HashMap<>(task(serial, "milestones", List.of()));
        task.put("kind", kind);
        task.remove("due");
        return task;
    }
}
