package org.duban.system.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.duban.system.QueryCosts;
import org.duban.system.RunningDuban;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Seventeen departments, 1,253 tasks: the plans as they stood on 21 July 2012 are loaded, what is
 * new on 1 August is posted on that day, and the figures must be those that others counted.
 */
class BusinessPlansStory {

    /**
     * The source's status of an end date by ours. Its one "NA" (651) ended long before it was due.
     */
    private static final Map<String, String> TIMELINESS =
            Map.of(
                    "Not due", "NOT_DUE",
                    "On time", "ON_TIME",
                    "Early", "EARLY",
                    "Late", "LATE",
                    "Overdue", "OVERDUE",
                    "Ongoing", "ONGOING",
                    "TBC", "TO_BE_SET",
                    "NA", "EARLY");

    private static final Path SOURCE =
            Path.of(
                    Optional.ofNullable(System.getenv("DUBAN_TEST_DATA"))
                            .orElse("../../shared/data"),
                    "uk-business-plans");

    private static Map<String, PlannedAction> july = Map.of();
    private static Map<String, PlannedAction> august = Map.of();

    @BeforeAll
    static void readTheScrapes() throws Exception {
        assumeTrue(Files.isDirectory(SOURCE), "the business plans are not here: " + SOURCE);
        july = byId("BusinessPlans_20120721_0000.csv");
        august = byId("BusinessPlans_20120801_2226.csv");
    }

    @Test
    void everyDepartmentsFiguresAreThoseThatOthersCounted(@TempDir Path folder) throws Exception {
        Path accounts = Accounts.write(folder.resolve("accounts.yaml"), august.values());
        Path data = folder.resolve("data");
        try (RunningDuban onJuly21 = start(data, "2012-07-21", accounts)) {
            new PlanLoader(onJuly21).load(july.values());
        }
        try (RunningDuban onAugust1 = start(data, "2012-08-01", accounts)) {
            new PlanLoader(onAugust1).postWhatIsNew(july, august.values());

            JsonNode progress = progressOnceCaughtUp(onAugust1);

            assertThat(countedByDepartment(progress))
                    .isEqualTo(StatusMatrix.read(SOURCE, TIMELINESS));
            assertThat(countedByDepartment(progress))
                    .isEqualTo(countedBy(august.values(), PlannedAction::department));
            assertThat(total(progress, "OVERDUE")).isEqualTo(24);
            assertThat(total(progress, "LATE")).isEqualTo(9);
            assertThat(total(progress, "EARLY")).isEqualTo(23 + 1);
            assertThat(total(progress, "ON_TIME")).isEqualTo(86);
            assertThat(listedByDepartment(onAugust1)).isEqualTo(countedByDepartment(progress));
            assertThat(QueryCosts.excessive(onAugust1)).isEmpty();
        }
    }

    private static RunningDuban start(Path data, String asOf, Path accounts) {
        return RunningDuban.start(
                data, "--no-demo", "--as-of", asOf, "--accounts", accounts.toString());
    }

    private static JsonNode progressOnceCaughtUp(RunningDuban duban) {
        String path = "/api/departments/progress?programme=" + PlanLoader.PROGRAMME;
        return Awaitility.await("projection")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> duban.person(Accounts.OFFICE, Accounts.PASSWORD).get(path).ok(),
                        answer ->
                                answer.path("eventsBehind").asLong(-1) == 0
                                        && total(answer) == august.size());
    }

    /** The same figures again from the list of tasks, page by page. */
    private static Map<String, Map<String, Long>> listedByDepartment(RunningDuban duban) {
        return new TaskList(duban)
                .all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        task -> task.path("leadDepartment").asString(),
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                task -> task.path("timeliness").asString(),
                                                TreeMap::new,
                                                Collectors.counting())));
    }

    private static Map<String, Map<String, Long>> countedByDepartment(JsonNode progress) {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        for (JsonNode item : progress.path("items")) {
            Map<String, Long> figures = new TreeMap<>();
            for (Map.Entry<String, JsonNode> figure : item.path("timeliness").properties()) {
                if (figure.getValue().asLong() != 0) {
                    figures.put(figure.getKey(), figure.getValue().asLong());
                }
            }
            counted.put(item.path("department").asString(), figures);
        }
        return counted;
    }

    private static Map<String, Map<String, Long>> countedBy(
            java.util.Collection<PlannedAction> actions,
            Function<PlannedAction, String> department) {
        return actions.stream()
                .collect(
                        Collectors.groupingBy(
                                action -> Accounts.code(department.apply(action)),
                                TreeMap::new,
                                Collectors.groupingBy(
                                        action -> TIMELINESS.getOrDefault(action.endStatus(), "?"),
                                        TreeMap::new,
                                        Collectors.counting())));
    }

    private static long total(JsonNode progress, String timeliness) {
        return countedByDepartment(progress).values().stream()
                .mapToLong(figures -> figures.getOrDefault(timeliness, 0L))
                .sum();
    }

    private static long total(JsonNode progress) {
        return countedByDepartment(progress).values().stream()
                .flatMap(figures -> figures.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Map<String, PlannedAction> byId(String file) throws Exception {
        List<PlannedAction> actions = PlannedAction.read(SOURCE.resolve(file));
        return actions.stream().collect(Collectors.toMap(PlannedAction::id, Function.identity()));
    }
}
