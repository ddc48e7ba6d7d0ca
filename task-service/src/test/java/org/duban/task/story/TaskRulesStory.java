package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule in the life of a task says no over HTTP by its name, and leaves the task as it was.
 */
class TaskRulesStory extends RunningService {

    static List<Arguments> noes() {
        return TaskNo.ALL.stream()
                .map(no -> Arguments.of(no.rule() + " at " + no.verb() + " for " + no.who(), no))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noes")
    void aTaskSaysNoByNameAndStaysAsItWas(String name, TaskNo no) {
        String path = no.given().task(this, "A1-no-" + TaskNo.ALL.indexOf(no));
        List<String> before = state(path);

        refusedInBothLanguages(
                who -> who.post(path + no.verb(), no.body()),
                as(no.who()),
                status(no.rule()),
                no.rule().slug());
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void aPlanThatCannotBeIsNotWrittenDown() {
        Map<TaskRule, Map<String, Object>> plans =
                Map.of(
                        LEAD_AMONG_SUPPORTERS,
                        task("A1-plan", "supportingDepartments", List.of("czj", "rsj")),
                        DUE_BEFORE_START,
                        task("A1-plan", "due", "2018-05-31"),
                        MILESTONE_OUTSIDE_TASK,
                        task(
                                "A1-plan",
                                "milestones",
                                List.of(Map.of("name", "摸底", "weight", 100, "due", "2019-01-01"))),
                        MILESTONE_WEIGHTS_NOT_100,
                        task(
                                "A1-plan",
                                "milestones",
                                List.of(Map.of("name", "摸底", "weight", 99, "due", "2018-09-30"))));

        plans.forEach(
                (rule, plan) ->
                        refusedInBothLanguages(
                                who -> who.post("/api/tasks", plan), as(OFFICE), 422, rule.slug()));
        as(OFFICE).get("/api/tasks/story.A1-plan").refused(404, "not-found");
        as(OFFICE).post("/api/tasks", task("A1-plan")).expect(201);
    }

    @Test
    void aReasonLeftOutIsNamedAsAField() {
        String path = begun("A1-no-reason");

        for (String verb : List.of("/suspension", "/termination")) {
            assertThat(
                            as(OFFICE)
                                    .post(path + verb, Map.of("reason", " "))
                                    .refused(400, "invalid-fields")
                                    .string("errors/0/field"))
                    .isEqualTo("reason");
        }
    }

    @Test
    void noRuleIsLeftOut() {
        Set<TaskRule> told = EnumSet.of(LEAD_AMONG_SUPPORTERS, DUE_BEFORE_START);
        told.add(MILESTONE_WEIGHTS_NOT_100);
        told.add(MILESTONE_OUTSIDE_TASK);
        told.add(REASON_REQUIRED); // over HTTP a field is missing
        TaskNo.ALL.forEach(no -> told.add(no.rule()));
        told.addAll(ToldElsewhere.RULES);
        told.add(NOTHING_TO_HAND_OVER); // nobody asks for it over HTTP: HandoverTests

        assertThat(told).containsExactlyInAnyOrder(TaskRule.values());
    }

    private static int status(TaskRule rule) {
        return switch (rule.kind()) {
            case BROKEN -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
        };
    }
}
