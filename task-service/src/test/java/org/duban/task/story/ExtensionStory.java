package org.duban.task.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.task.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A later date takes with it what hangs on it, and everybody sees what was planned first. */
class ExtensionStory extends RunningService {

    private static final String LAST = DUE.toString();

    @Test
    void milestonesThatAreDueWithTheTaskMoveWithIt() {
        String path = asked("A1-extended");

        JsonNode task = decide("office.zzb", path, Map.of("granted", true)).expect(200).json();

        assertThat(task.at("/currentDue").asString()).isEqualTo("2019-01-31");
        assertThat(task.at("/milestones/0/plannedDue").isNull()).isTrue();
        assertThat(task.at("/milestones/1/due").asString()).isEqualTo("2019-01-31");
        assertThat(task.at("/milestones/1/plannedDue").asString()).isEqualTo(LAST);
        assertThat(as(LEAD).get(path + "/history").expect(200).string("items/5/text"))
                .isEqualTo("同意延期：由 2018-12-31 延至 2019-01-31；节点 2 由 2018-12-31 改至 2019-01-31");
    }

    @Test
    void theOfficeGivesOtherDates() {
        String path = asked("A1-extended-otherwise");

        JsonNode task =
                decide(
                                "office.zzb",
                                path,
                                granted(
                                        Map.of("n", 1, "due", "2018-10-31"),
                                        Map.of("n", 2, "due", "2019-01-15")))
                        .expect(200)
                        .json();

        assertThat(task.at("/milestones").findValuesAsString("due"))
                .containsExactly("2018-10-31", "2019-01-15");
    }

    @Test
    void whatCannotBeIsRefusedByNameAndChangesNothing() {
        String path = asked("A1-not-extended");
        List<String> before = state(path);

        for (String day : List.of("2019-02-01", "2018-05-31")) {
            refusedInBothLanguages(
                    who -> decide(who, path, granted(Map.of("n", 1, "due", day))),
                    as("office.zzb"),
                    422,
                    "milestone-outside-task");
        }
        decide("office.zzb", path, granted(Map.of("n", 9, "due", LAST)))
                .refused(404, "milestone-unknown");
        decide("office.zzb", path, granted(Map.of("n", 1))).refused(400, "invalid-fields");
        decide(LEAD, path, granted(Map.of("n", 1, "due", LAST))).refused(403, "only-office-acts");
        decide(STRANGER, path, Map.of("granted", true)).refused(404, "not-found");
        assertThat(state(path)).isEqualTo(before);
    }

    @Test
    void noMilestoneIsDueOutsideOfItsTask() {
        for (String day : List.of("2018-05-31", "2019-01-01")) {
            Map<String, Object> plan =
                    task("A1-outside", "milestones", List.of(step("摸底", 100, day)));
            refusedInBothLanguages(
                    who -> who.post("/api/tasks", plan), as(OFFICE), 422, "milestone-outside-task");
        }
        String path = begun("A1-inside-extended");
        as(OFFICE)
                .post(
                        path + "/revisions",
                        Map.of(
                                "reason",
                                "调整",
                                "milestones",
                                List.of(step("摸底", 100, "2019-01-01"))))
                .refused(422, "milestone-outside-task");
    }

    private String asked(String serial) {
        String path =
                begun(
                        task(
                                serial,
                                "milestones",
                                List.of(step("摸底", 40, "2018-09-30"), step("验收", 60, LAST))));
        as(LEAD).post(
                        path + "/extension-requests",
                        Map.of("to", "2019-01-31", "reasonCode", "DEPENDENCY", "reason", "等文件"))
                .expect(200);
        return path;
    }

    private Api.Answer decide(String who, String path, Map<String, ?> body) {
        return decide(as(who), path, body);
    }

    private static Api.Answer decide(Api who, String path, Map<String, ?> body) {
        return who.post(path + "/extension-requests/1/decision", body);
    }

    private static Map<String, Object> granted(Object... milestones) {
        return Map.of("granted", true, "milestones", List.of(milestones));
    }

    private static Map<String, Object> step(String name, int weight, String due) {
        return Map.of("name", name, "weight", weight, "due", due);
    }
}
