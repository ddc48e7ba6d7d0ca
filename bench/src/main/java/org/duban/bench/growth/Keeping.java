package org.duban.bench.growth;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.Relay;
import org.duban.journal.projection.ViewProjection;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;

/**
 * What task-service keeps its tasks with, without its doors: the same journal, columns, indexes and
 * projection, put together by the same configurations, on a store that is reached over its socket.
 */
final class Keeping implements AutoCloseable {

    private static final String DATABASE = "duban_growth";

    private final AnnotationConfigApplicationContext context;

    private Keeping(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** Facts stay pending: nobody carries them. */
    static Keeping withoutRelay(String store, Clock clock) {
        return open(store, clock, null);
    }

    /** All facts are carried to a broker, once more if they were before. */
    static Keeping withRelay(String store, Clock clock, String broker) {
        return open(store, clock, broker);
    }

    private static Keeping open(String store, Clock clock, @Nullable String broker) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "growth",
                                Map.of(
                                        "duban.database",
                                        DATABASE,
                                        "duban.relay.sweep-every",
                                        "20ms",
                                        "duban.relay.republish",
                                        "true",
                                        "spring.kafka.bootstrap-servers",
                                        broker == null ? "" : broker)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MongoClient.class, () -> MongoClients.create(store));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(named("org.duban.journal.JournalAutoConfiguration"));
        if (broker == null) {
            context.registerBean(Relay.class, () -> (type, fact) -> {});
        } else {
            context.register(named("org.duban.journal.relay.RelayAutoConfiguration"));
        }
        context.register(named("org.duban.task.calendar.RulesInForce"));
        context.register(named("org.duban.task.ledger.TaskJournal"));
        context.register(named("org.duban.task.progress.DepartmentProgressProjection"));
        context.refresh();
        return new Keeping(context);
    }

    MongoDatabase database() {
        return context.getBean(MongoDatabase.class);
    }

    @SuppressWarnings("unchecked")
    Journal<Task, TaskEvent> tasks() {
        ResolvableType type =
                ResolvableType.forClassWithGenerics(Journal.class, Task.class, TaskEvent.class);
        return (Journal<Task, TaskEvent>) context.getBeanProvider(type).getObject();
    }

    ViewProjection progress() {
        return context.getBean(ViewProjection.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** They are private to their rooms, and stay so for everybody else. */
    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(name + " has moved", moved);
        }
    }
}
