package org.duban.system.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.duban.system.Person;
import org.duban.system.QueryCosts;
import org.duban.system.RunningDuban;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One running system with the demo programme; the stories follow one another as a day does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStory {

    private static final String PASSWORD = "duban-demo";

    @TempDir static Path folder;
    private static @Nullable RunningDuban running;

    @BeforeAll
    static void start() {
        running = RunningDuban.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Order(1)
    void theStoryEndsTodayWithSomethingOverdueSomethingDueAndSomethingMadeUpLate() {
        Map<String, Long> lights = cockpitLights();

        assertThat(lights.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(40);
        assertThat(lights).containsEntry("RED", 3L).containsEntry("MADE_UP_LATE", 2L);
        assertThat(lights.get("YELLOW")).isPositive();
    }

    @Test
    @Order(2)
    void listCockpitAndCountsAgreeOnEveryLight() {
        Map<String, Long> listed = new TreeMap<>();
        JsonNode counts = office().get("/api/tasks/counts?programme=iwr").ok().path("light");
        for (String light : CockpitLights.NAMES) {
            JsonNode page = office().get("/api/tasks?programme=iwr&limit=200&light=" + light).ok();
            listed.put(light, (long) page.path("items").size());
            assertThat(page.path("items"))
                    .allSatisfy(
                            task ->
                                    assertThat(task.path("light").path("level").asString())
                                            .isEqualTo(light));
            assertThat(counts.path(light).asLong()).isEqualTo(listed.get(light));
        }

        assertThat(cockpitLights()).isEqualTo(listed);
    }

    @Test
    @Order(3)
    void thirtyFourFiledOnTimeTwoLateOneWasReturnedAndFiledAgainOneIsMissing() {
        JsonNode owed = office().get("/api/obligations?programme=iwr&code=measures&limit=200").ok();
        Map<String, Long> states = new TreeMap<>();
        owed.path("items")
                .forEach(item -> states.merge(item.path("state").asString(), 1L, Long::sum));

        assertThat(states)
                .isEqualTo(Map.of("FILED_ON_TIME", 34L + 1, "FILED_LATE", 2L, "OVERDUE", 1L));
        assertThat(
                        office().get("/api/filings/iwr.measures.wlj")
                                .ok()
                                .path("returns")
                                .path(0)
                                .path("reasonCode")
                                .asString())
                .isEqualTo("TOO_GENERAL");
    }

    @Test
    @Order(4)
    void anUpdateIsOnTheLiveFeedAndInTheCockpitWithoutAsking() {
        try (LiveFeed feed = LiveFeed.open(duban(), office())) {
            JsonNode posted =
                    person("liaison.rsj")
                            .post(
                                    "/api/tasks/iwr.A3-09/progress-updates",
                                    Map.of(
                                            "percent",
                                            60,
                                            "done",
                                            "新开 3 期农民工培训班，培训 420 人次",
                                            "evidence",
                                            List.of()))
                            .ok();

            feed.await("iwr.A3-09", posted.path("revision").asLong());
        }
        assertThat(office().get("/api/tasks/iwr.A3-09").ok().path("percent").asInt()).isEqualTo(60);
    }

    @Test
    @Order(5)
    void aDepartmentFilesTheOfficeAcceptsAndTheReceiptStaysFetchable() {
        Person liaison = person("liaison.fgw");
        String filing = "/api/filings/iwr.progress.fgw";
        String sealed = liaison.upload(filing + "/files?seal=true", "report.txt", "sealed report");
        liaison.post(
                        filing + "/draft",
                        Map.of(
                                "measures",
                                List.of(),
                                "text",
                                "12月底前完成产教融合项目 3 个",
                                "files",
                                List.of(sealed),
                                "nil",
                                false))
                .ok();
        person("head.fgw").post(filing + "/sign-off", Map.of()).ok();
        liaison.post(filing + "/submission", Map.of()).ok();
        office().post(filing + "/acceptance", Map.of()).ok();

        JsonNode receipt = liaison.get(filing + "/receipt").ok();

        assertThat(receipt.path("number").asString()).matches("RS-\\d{4}-\\d{4}");
        assertThat(receipt.path("sha256").asString()).hasSize(64);
    }

    @Test
    @Order(6)
    void anotherDepartmentsObjectsAreNotThere() {
        Person stranger = person("liaison.kx");

        assertThat(stranger.get("/api/tasks/iwr.A5-02").status()).isEqualTo(404);
        assertThat(stranger.get("/api/filings/iwr.progress.fgw").status()).isEqualTo(404);
        assertThat(stranger.post("/api/tasks/iwr.A5-02/acknowledgement", Map.of()).status())
                .isEqualTo(404);
        assertThat(person("liaison.rsj").get("/api/tasks/iwr.A5-02").status()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void askingTwiceUnderOneKeyChangesSomethingOnce() {
        Person liaison = person("liaison.rsj");
        String key = UUID.randomUUID().toString();
        Map<String, Object> update =
                Map.of("percent", 61, "done", "补充 60 人次", "evidence", List.of());

        JsonNode first = liaison.post("/api/tasks/iwr.A3-09/progress-updates", update, key).ok();
        JsonNode second = liaison.post("/api/tasks/iwr.A3-09/progress-updates", update, key).ok();

        assertThat(second.path("revision").asLong()).isEqualTo(first.path("revision").asLong());
    }

    @Test
    @Order(8)
    void everyOverdueTaskRaisedItsAlertOnce() {
        JsonNode alerts = office().get("/api/alerts?limit=200").ok().path("items");
        List<String> overdue =
                StreamSupport.stream(alerts.spliterator(), false)
                        .filter(alert -> alert.path("kind").asString().equals("OVERDUE"))
                        .map(
                                alert ->
                                        alert.path("item").path("id").asString()
                                                + alert.path("due").asString()
                                                + alert.path("workingDays").asInt()
                                                + alert.path("rung").asString())
                        .toList();

        assertThat(overdue).doesNotHaveDuplicates();
        assertThat(overdue)
                .anySatisfy(alert -> assertThat(alert).startsWith("iwr.A5-04"))
                .anySatisfy(alert -> assertThat(alert).startsWith("iwr.A3-05"))
                .anySatisfy(alert -> assertThat(alert).startsWith("iwr.A2-07"));
    }

    @Test
    @Order(9)
    void peopleSeeItInTheirBrowsers() throws Exception {
        Browser.Outcome stories = Browser.run(duban().gateway());

        assertThat(stories.exitCode()).as(stories.said()).isZero();
    }

    @Test
    @Order(10)
    void theOfficeBringsATableAppliesItAndTakesItBack() {
        BroughtTable table = BroughtTable.bring(office(), "brought");

        assertThat(table.settled("CHECKED", "counts"))
                .containsEntry("NEW", 2)
                .containsEntry("ERROR", 1);
        table.apply();
        assertThat(table.settled("APPLIED", "results")).containsEntry("CREATED", 2);
        String task = "/api/tasks/brought.A1-01";
        assertThat(person("liaison.rsj").get(task).ok().path("title").asString()).isEqualTo("技能培训");
        assertThat(person("liaison.kx").get(task).status()).isEqualTo(404);
        table.takeBack("表格有误");
        assertThat(table.settled("UNDONE", "results")).containsEntry("WITHDRAWN", 2);
        assertThat(office().get(task).ok().path("status").asString()).isEqualTo("TERMINATED");
    }

    @Test
    @Order(11)
    void aTableOfClausesIsWrittenAndEachTellsItsHistory() {
        BroughtTable.bringClauses(office(), "iwr");
        String clause = "/api/programmes/iwr/clauses/90.1";

        JsonNode told = person("liaison.rsj").get(clause + "/history").ok().path("items");

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/text").asString()).isEqualTo("Clause 90.1 registered");
        assertThat(told.at("/0/changes").findValuesAsString("label")).contains("Named departments");
        assertThat(person("leader").get("/api/programmes/iwr/history").ok().path("items"))
                .isNotEmpty();
        Person stranger = person("liaison.kx");
        assertThat(stranger.get("/api/programmes/iwr/history").status()).isEqualTo(403);
        assertThat(stranger.get("/api/departments/rsj/history").status()).isEqualTo(404);
        assertThat(stranger.get("/api/programmes/iwr/clause-tables").status()).isEqualTo(404);
    }

    @Test
    @Order(12)
    void anotherVersionOfTheRulesHoldsFromItsDayEverywhere() {
        WiderYellow wider = new WiderYellow(office());
        LocalDate yesterday = wider.today().minusDays(1);
        Map<String, Long> then = wider.listed(yesterday);
        long yellow = cockpitLights().get("YELLOW");
        int more = wider.preview();

        try (LiveFeed feed = LiveFeed.open(duban(), office())) {
            assertThat(wider.publish()).isEqualTo(2);
            feed.await("iwr.rules", 1);
        }

        assertThat(more).isPositive();
        Awaitility.await("cockpit")
                .atMost(Duration.ofMinutes(1))
                .until(() -> cockpitLights().get("YELLOW") == yellow + more);
        Awaitility.await("list").untilAsserted(this::listCockpitAndCountsAgreeOnEveryLight);
        assertThat(wider.listed(yesterday)).as("yesterday is as it was").isEqualTo(then);
    }

    @Test
    @Order(13)
    void noQueryOfAllThisScanned() {
        assertThat(QueryCosts.excessive(duban())).isEmpty();
    }

    @Test
    @Order(14)
    void everythingIsStillThereAfterAKill() {
        Map<String, Long> before = cockpitLights();
        JsonNode history = office().get("/api/tasks/iwr.A3-09/history").ok().path("items");

        duban().kill();
        running = RunningDuban.start(folder.resolve("data"));

        assertThat(office().get("/api/tasks/iwr.A3-09/history").ok().path("items"))
                .isEqualTo(history);
        Awaitility.await("cockpit")
                .atMost(Duration.ofMinutes(1))
                .until(() -> cockpitLights().equals(before));
    }

    private static Map<String, Long> cockpitLights() {
        return CockpitLights.seenBy(office());
    }

    private static Person office() {
        return person("office");
    }

    private static Person person(String account) {
        return duban().person(account, PASSWORD);
    }

    private static RunningDuban duban() {
        return Objects.requireNonNull(running);
    }
}
