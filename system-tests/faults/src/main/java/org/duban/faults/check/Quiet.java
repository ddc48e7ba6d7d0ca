package org.duban.faults.check;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.duban.events.Topics;
import org.duban.faults.cast.Patiently;
import org.duban.faults.cast.RunningSystem;

/** Waits until nothing is under way any more: no fact pending, no record unread, no alert due. */
public final class Quiet {

    private static final List<String> GROUPS =
            List.of(
                    "task.department-progress",
                    "task.measures",
                    "task.matters",
                    "report.standing",
                    "report.department",
                    "report.plan",
                    "notification.directory",
                    "notification.agenda",
                    "notification.inbox",
                    "notification.feed");
    private static final Map<String, List<String>> TOPICS =
            Map.of(
                    "task.department-progress", List.of(Topics.TASK_UPDATED),
                    "task.measures", List.of(Topics.REPORT_SUBMITTED),
                    "task.matters", List.of(Topics.TASK_UPDATED),
                    "report.standing", List.of(Topics.REPORT_SUBMITTED),
                    "report.department", List.of(Topics.PROGRAMME_UPDATED),
                    "report.plan", List.of(Topics.PROGRAMME_UPDATED),
                    "notification.directory", List.of(Topics.PROGRAMME_UPDATED),
                    "notification.agenda", List.of(Topics.TASK_UPDATED, Topics.REPORT_SUBMITTED),
                    "notification.inbox", List.of(Topics.ALERT_RAISED),
                    "notification.feed", Topics.ALL);
    private static final long ANSWER_SECONDS = 5;
    private static final int TIMES = 3;

    private final RunningSystem system;
    private final Clock clock;
    private volatile String last = "";

    public Quiet(RunningSystem system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    /** Whether it became quiet in time, several looks in a row. */
    public boolean await(Duration atMost, LocalDate today) {
        List<String> looks = new ArrayList<>();
        return Patiently.until(
                atMost,
                () -> {
                    last = noise(today);
                    if (!last.isEmpty()) {
                        looks.clear();
                        return false;
                    }
                    looks.add(last);
                    Patiently.pass(Duration.ofMillis(500));
                    return looks.size() >= TIMES;
                });
    }

    /** What was still under way at the last look. */
    public String last() {
        return last;
    }

    private String noise(LocalDate today) throws InterruptedException {
        long pending =
                Evidence.journals().entrySet().stream()
                        .mapToLong(
                                journal ->
                                        system.databaseOf(journal.getValue())
                                                .getCollection(journal.getKey())
                                                .countDocuments(Filters.gt("pending", "")))
                        .sum();
        if (pending > 0) {
            return pending + " facts wait for the broker";
        }
        Instant now =
                clock.instant()
                        .plus(
                                ChronoUnit.DAYS.between(LocalDate.now(clock), today),
                                ChronoUnit.DAYS);
        long due =
                new ShownViews(system)
                        .documents("agenda_items").values().stream()
                                .map(row -> row.getDate("nextAlertAt"))
                                .filter(next -> next != null && !next.toInstant().isAfter(now))
                                .count();
        return due > 0 ? due + " deadlines have to be looked at" : unread();
    }

    private String unread() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.kafka()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (String topic : Topics.ALL) {
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            var ends = admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            for (String group : GROUPS) {
                var read =
                        admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
                for (var end : ends.entrySet()) {
                    var reached = read.get(end.getKey());
                    long behind =
                            end.getValue().offset() - (reached == null ? 0 : reached.offset());
                    if (behind > 0
                            && TOPICS.getOrDefault(group, List.of())
                                    .contains(end.getKey().topic())) {
                        return group + " is " + behind + " behind on " + end.getKey();
                    }
                }
            }
            return "";
        } catch (ExecutionException | TimeoutException unanswered) {
            return "the broker does not answer: " + unanswered;
        }
    }
}
