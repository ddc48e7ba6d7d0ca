package org.duban.journal.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.duban.embedded.EmbeddedBackend;
import org.duban.events.ProgrammeEvent;
import org.duban.events.Topics;
import org.duban.journal.Journal;
import org.duban.journal.Plan;
import org.duban.journal.Relay;
import org.duban.journal.relay.Sender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** From a command through the broker into a view, with everything a service has. */
@ExtendWith(EmbeddedBackend.class)
@SpringBootTest(
        properties = {
            "spring.application.name=test-service",
            "duban.database=streams",
            "duban.identity.issuer=http://127.0.0.1:1",
            "spring.cloud.function.definition=plans",
            "spring.cloud.stream.bindings.plans-in-0.destination=" + Topics.ALERT_RAISED,
            "spring.cloud.stream.bindings.plans-in-0.group=" + StreamsIT.STREAM
        })
class StreamsIT {

    static final String STREAM = "test.plans";

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Recorder recorder() {
            return new Recorder();
        }

        @Bean
        Consumer<Message<List<byte[]>>> plans(ProjectionStreams streams, Recorder recorder) {
            return streams.stream(STREAM, recorder);
        }

        @Bean
        Journal<Plan, ProgrammeEvent> journal(MongoDatabase database, Relay relay, Clock clock) {
            return new Journal<>(
                    Plan.type("plan", Topics.ALERT_RAISED), database, relay, clock, "/duban/test");
        }
    }

    /** A projection that can be told what to do. */
    static final class Recorder implements Projection {

        final List<Arrived> seen = new CopyOnWriteArrayList<>();
        volatile Predicate<Arrived> indigestible = arrived -> false;
        volatile boolean storeAway;
        final AtomicInteger attempts = new AtomicInteger();

        @Override
        public void project(List<Arrived> batch) {
            attempts.incrementAndGet();
            if (storeAway) {
                throw new MongoTimeoutException("nobody there");
            }
            if (batch.stream().anyMatch(indigestible)) {
                throw new IllegalArgumentException("cannot digest this");
            }
            seen.addAll(batch);
        }

        List<Long> revisions(String aggregate) {
            return seen.stream()
                    .map(Arrived::envelope)
                    .filter(envelope -> envelope.aggregate().equals(aggregate))
                    .map(envelope -> envelope.revision())
                    .toList();
        }
    }

    @Autowired private Journal<Plan, ProgrammeEvent> journal;
    @Autowired private Recorder recorder;
    @Autowired private ProjectionStreams streams;
    @Autowired private Sender sender;
    @Autowired private MeterRegistry meters;

    @BeforeEach
    void wellBehaved() {
        recorder.indigestible = arrived -> false;
        recorder.storeAway = false;
    }

    @Test
    void whatIsDecidedReachesTheViewInOrder() {
        issue("a", 20);

        await().untilAsserted(() -> assertThat(recorder.revisions("a")).isEqualTo(upTo(20)));
        await().untilAsserted(() -> assertThat(streams.freshness(STREAM).eventsBehind()).isZero());
        assertThat(streams.freshness(STREAM).asOf())
                .isAfterOrEqualTo(journal.find("a").orElseThrow().at());
    }

    @Test
    void whileTheStoreIsAwayTheStreamWaitsAndSkipsNothing() {
        recorder.storeAway = true;
        int before = recorder.attempts.get();
        issue("b", 5);
        await().until(() -> recorder.attempts.get() >= before + 3);
        assertThat(recorder.revisions("b")).isEmpty();

        recorder.storeAway = false;

        await().untilAsserted(() -> assertThat(recorder.revisions("b")).isEqualTo(upTo(5)));
    }

    @Test
    void anEventThatCannotBeDigestedIsSetAsideWithAllThatFollowOfItsAggregate() {
        recorder.indigestible =
                arrived ->
                        arrived.envelope().aggregate().equals("c")
                                && arrived.envelope().revision() == 3;
        double parkedBefore = count("parked");
        issue("c", 5);
        issue("d", 5);

        await().untilAsserted(() -> assertThat(recorder.revisions("d")).isEqualTo(upTo(5)));
        await().untilAsserted(() -> assertThat(count("parked") - parkedBefore).isEqualTo(3));
        assertThat(recorder.revisions("c")).isEqualTo(upTo(2));
        assertThat(count("received"))
                .isEqualTo(
                        count("projected")
                                + count("repeated")
                                + count("passed.over")
                                + count("parked"));
    }

    @Test
    void whatIsNoEventIsSetAsideAndWhatIsNotKnownIsPassedOver() {
        double parkedBefore = count("parked");
        double passedBefore = count("passed.over");
        send("x", Map.of());
        send("y", Map.of("ce_type", "duban.plan.dreamt-of.v1"));
        send("z", Map.of("ce_type", "duban.programme.issued.v1"));

        await().untilAsserted(() -> assertThat(count("parked") - parkedBefore).isEqualTo(2));
        await().untilAsserted(() -> assertThat(count("passed.over") - passedBefore).isEqualTo(1));
    }

    private void issue(String id, int facts) {
        journal.create(id, Plan.request(id), Plan::founded);
        for (int i = 1; i < facts; i++) {
            journal.change(id, Plan.request(id + i), Plan::issue);
        }
    }

    private void send(String key, Map<String, String> headers) {
        sender.isAcquaintedWith(Topics.ALERT_RAISED, Duration.ofSeconds(20));
        sender.send(Topics.ALERT_RAISED, key.getBytes(UTF_8), "{}".getBytes(UTF_8), headers).join();
    }

    private double count(String name) {
        return meters.counter("duban.stream." + name, "stream", STREAM).count();
    }

    private static List<Long> upTo(long last) {
        return new ArrayList<>(LongStream.rangeClosed(1, last).boxed().toList());
    }
}
