package org.duban.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.events.Envelope;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.notification.Life;
import org.duban.notification.running.Person;
import org.duban.notification.running.SetClock;
import org.junit.jupiter.api.Test;

/** What is missing on a topic is waited for, not gone over. */
class MissingFactIT extends WatchedService {

    private static final Person ADMIN = new Person("admin", "管理员", "zgh", List.of("admin"));

    @Test
    void agendaAndFeedWaitForAMissingFactAndGoOnWhenItComes() {
        Life life = assigned("A5-07", "2018-10-22");
        Envelope missing = next(life, "2018-10-11T08:00", new TaskAcknowledged(DAY));
        Envelope later = next(life, "2018-10-12T08:00", new TaskAssigned(DAY));

        topics.publish(later);

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(waiting(life))
                                        .containsExactlyInAnyOrder(
                                                "notification.agenda", "notification.feed"));
        assertThat(item(life).getLong("revision")).isEqualTo(2);

        topics.publish(missing);
        topics.publish(later);

        awaitKnown(life);
        eventually().untilAsserted(() -> assertThat(waiting(life)).isEmpty());
    }

    private static Envelope next(Life life, String localTime, org.duban.events.DomainEvent event) {
        return life.then(SetClock.local(localTime), "office", event).last();
    }

    /** The streams in which it waits. */
    private List<String> waiting(Life life) {
        var answer = as(ADMIN).get("/api/dead-letters/notification-service").expect(200);
        List<String> streams = answer.each("items", "stream");
        List<String> aggregates = answer.each("items", "aggregate");
        return streams.stream()
                .distinct()
                .filter(stream -> aggregates.contains(life.aggregate()))
                .filter(
                        stream ->
                                answer.response()
                                        .body()
                                        .contains(
                                                "\"stream\":\""
                                                        + stream
                                                        + "\",\"topic\":\"task-updated\",\"aggregate\":\""
                                                        + life.aggregate()))
                .toList();
    }
}
