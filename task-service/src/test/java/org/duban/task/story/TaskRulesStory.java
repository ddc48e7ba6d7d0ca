package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.TaskRule.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duban.task.task.TaskRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule in the life of a task says no over HTTP by its name, and leaves the task as it was.
 */
class TaskRulesStory extends RunningService {

    private static final Map<String, Object> ELSE = Map.of("reason", "x");

    /** The first milestone is met, the second is not. */
    private String withOneMilestoneMet(String serial) {
        String path = begun(serial);
        as(LEAD).post(path + "/milestones/1/completion", Map.of("on", "2018-09-01")).expect(200);
        return path;
    }

    private String withTwoRequests(String serial) {
        String path = begun(serial);
        as(LEAD).post(path + "/extension-requests", until("2019-01-31")).expect(200);
        as("office.zzb")
                .post(path + "/extension-requests/1/decision", Map.of("granted", false))
                .expect(200);
        as(LEAD).post(path + "/extension-requests", until("2019-02-28")).expect(200);
        return path;
    }

    private String claimedByTheOfficesOwnDepartment(String serial) {
        String path = assigned(task(serial, "leadDepartment", "zgh"));
        as("liaison.zgh").post(path + "/acknowledgement", Map.of()).expect(200);
        String file =
                as("liaison.zgh")
                        .upload(path + "/evidence", "a.pdf", "application/pdf", RealFiles.PDF)
                        .string("id");
        as("liaison.zgh")
                .post(
                        path + "/completion-claim",
                        Map.of("on", "2018-09-03", "evidence", List.of(file)))
                .expect(200);
        return path;
    }

    /** A rule, a task on which it holds, and who is told so. */
    private record No(TaskRule rule, Given given, String who, String verb, Map<String, ?> body) {}

    /** Brings a task to where a rule matters and gives its address. */
    @FunctionalInterface
    private interface Given {
        String task(TaskRulesStory story, String serial);
    }

    private static final Given BEGUN = (story, serial) -> story.begun(serial);

    private static Given begunWith(String field, Object value) {
        return (story, serial) -> story.begun(task(serial, field, value));
    }

    private static final List<No> NOES =
            List.of(
                    new No(
                            FOUR_HAVES_INCOMPLETE,
                            (s, serial) -> s.drafted(task(serial, "assessment", " ")),
                            OFFICE,
                            "/assignment",
                            Map.of()),
                    new No(
                            DRAFT_UNCHANGED,
                            (s, serial) -> s.drafted(task(serial)),
                            OFFICE,
                            "/redrafting",
                            draft()),
                    new No(
                            CLAUSES_UNCHANGED,
                            BEGUN,
                            OFFICE,
                            "/clauses",
                            Map.of("clauses", List.of())),
                    new No(
                            TOO_MANY_CLAUSES,
                            BEGUN,
                            OFFICE,
                            "/clauses",
                            Map.of(
                                    "clauses",
                                    IntStream.rangeClosed(1, 21).mapToObj(n -> "9." + n).toList())),
                    new No(LEAD_UNCHANGED, BEGUN, OFFICE, "/lead", lead("rsj")),
                    new No(
                            COMPLETION_NEEDS_EVIDENCE,
                            BEGUN,
                            LEAD,
                            "/completion-claim",
                            Map.of("on", "2018-09-01")),
                    new No(
                            COMPLETION_NEEDS_EVIDENCE,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            update(100)),
                    new No(
                            PROGRESS_FALLS_WITHOUT_REASON,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            update(20)),
                    new No(
                            ACTUAL_IN_THE_FUTURE,
                            BEGUN,
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", TODAY.plusDays(1).toString())),
                    new No(
                            ACTUAL_BEFORE_START,
                            BEGUN,
                            LEAD,
                            "/completion-claim",
                            Map.of("on", "2018-05-31")),
                    new No(
                            EVIDENCE_UNKNOWN,
                            BEGUN,
                            LEAD,
                            "/progress-updates",
                            Map.of("percent", 50, "done", "x", "evidence", List.of("none"))),
                    new No(
                            TASK_HAS_NO_DUE_DATE,
                            (s, serial) -> {
                                Map<String, Object> open = task(serial, "milestones", List.of());
                                open.remove("due");
                                return s.begun(open);
                            },
                            LEAD,
                            "/extension-requests",
                            until("2019-01-31")),
                    new No(
                            EXTENSION_AFTER_DUE_DATE,
                            begunWith("due", TODAY.toString()),
                            LEAD,
                            "/extension-requests",
                            until("2019-01-31")),
                    new No(
                            EXTENSION_NOT_LATER,
                            BEGUN,
                            LEAD,
                            "/extension-requests",
                            until(DUE.toString())),
                    new No(
                            EXTENSION_PENDING,
                            TaskRulesStory::withTwoRequests,
                            LEAD,
                            "/extension-requests",
                            until("2019-03-31")),
                    new No(
                            EXTENSION_ALREADY_DECIDED,
                            TaskRulesStory::withTwoRequests,
                            OFFICE,
                            "/extension-requests/1/decision",
                            Map.of("granted", true)),
                    new No(
                            EXTENSION_UNKNOWN,
                            TaskRulesStory::withTwoRequests,
                            OFFICE,
                            "/extension-requests/9/decision",
                            Map.of("granted", true)),
                    new No(
                            NO_EXTENSION_PENDING,
                            BEGUN,
                            OFFICE,
                            "/extension-requests/1/decision",
                            Map.of("granted", true)),
                    new No(
                            MILESTONE_ALREADY_MET,
                            TaskRulesStory::withOneMilestoneMet,
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", "2018-09-01")),
                    new No(
                            MILESTONE_UNKNOWN,
                            BEGUN,
                            LEAD,
                            "/milestones/9/completion",
                            Map.of("on", "2018-09-01")),
                    new No(
                            NO_MILESTONE_LEFT,
                            begunWith("milestones", List.of()),
                            LEAD,
                            "/milestones/1/completion",
                            Map.of("on", "2018-09-01")),
                    new No(TASK_NOT_IN_STATUS, BEGUN, OFFICE, "/closure", Map.of()),
                    new No(TASK_NOT_IN_STATUS, BEGUN, OFFICE, "/resumption", ELSE),
                    new No(
                            ONLY_LEAD_DEPARTMENT_ACTS,
                            BEGUN,
                            SUPPORTER,
                            "/progress-updates",
                            update(50)),
                    new No(
                            ONLY_LEAD_DEPARTMENT_ACTS,
                            BEGUN,
                            OFFICE,
                            "/progress-updates",
                            update(50)),
                    new No(ONLY_OFFICE_ACTS, BEGUN, LEAD, "/suspension", ELSE),
                    new No(ONLY_OFFICE_ACTS, BEGUN, "leader", "/termination", ELSE),
                    new No(
                            OWN_DEPARTMENTS_ITEM,
                            TaskRulesStory::claimedByTheOfficesOwnDepartment,
                            OFFICE,
                            "/closure",
                            Map.of()),
                    new No(
                            OWN_DEPARTMENTS_ITEM,
                            TaskRulesStory::claimedByTheOfficesOwnDepartment,
                            OFFICE,
                            "/returns",
                            ELSE));

    static List<Arguments> noes() {
        return NOES.stream()
                .map(no -> Arguments.of(no.rule() + " at " + no.verb() + " for " + no.who(), no))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noes")
    void aTaskSaysNoByNameAndStaysAsItWas(String name, Object aNo) {
        No no = (No) aNo;
        String path = no.given().task(this, "A1-no-" + NOES.indexOf(no));
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
        told.add(REASON_REQUIRED); // over HTTP a field is missing
        NOES.forEach(no -> told.add(no.rule()));
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

    private static Map<String, Object> until(String day) {
        return Map.of("to", day, "reasonCode", "DEPENDENCY", "reason", "等待省里文件");
    }

    private static Map<String, Object> lead(String department) {
        return Map.of("leadDepartment", department, "reason", "职责划分");
    }
}
