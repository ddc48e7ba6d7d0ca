package org.duban.journal.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duban.events.Received.Broken;
import org.duban.events.Received.Known;
import org.duban.events.Received.Unknown;
import org.duban.journal.projection.PassedOver.Revisions;
import org.duban.journal.relay.TopicIds;
import org.springframework.messaging.Message;

/**
 * Takes a batch to its projection and leaves no record without an outcome: projected, passed over,
 * or set aside. It fails only for what will pass; then the whole batch comes again.
 */
final class ProjectionStream implements Consumer<Message<List<byte[]>>> {

    private final String name;
    private final Supplier<Target> targets;
    private final StreamRecord kept;
    private final TopicIds topicIds;
    private final ParkedAggregates parked;
    private final PassedOver passedOver;
    private final MissingFacts missing;
    private final DeadLetters deadLetters;
    private final StreamMetrics metrics;
    private final BooleanSupplier stopping;

    /** Last offset done by this instance, by partition. */
    private final Map<String, Long> done = new ConcurrentHashMap<>();

    /**
     * Sets up a stream.
     *
     * @param targets what is to be written at the moment
     * @param missing is asked for what is missing on the topics
     * @param stopping whether the service goes down: then no failure is an event's fault
     */
    ProjectionStream(
            String name,
            Supplier<Target> targets,
            StreamRecord kept,
            TopicIds topicIds,
            ParkedAggregates parked,
            PassedOver passedOver,
            MissingFacts missing,
            DeadLetters deadLetters,
            StreamMetrics metrics,
            BooleanSupplier stopping) {
        this.name = name;
        this.targets = targets;
        this.kept = kept;
        this.topicIds = topicIds;
        this.parked = parked;
        this.passedOver = passedOver;
        this.missing = missing;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.stopping = stopping;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        take(Incoming.of(message));
    }

    void take(List<Incoming> batch) {
        verifyTopics(batch);
        Target target = targets.get();
        Outcome outcome = bring(batch, target);
        for (Target now = targets.get(); now.version() != target.version(); now = targets.get()) {
            target = now; // it took the place of the other one meanwhile
            bring(batch, target);
        }
        noteAsOf(outcome.projected());
        count(batch, outcome);
    }

    /** What became of a batch. */
    private record Outcome(List<Incoming> projected, int unknown, Parking parking) {}

    private Outcome bring(List<Incoming> batch, Target target) {
        target.begin(batch);
        Set<StreamAggregate> keys =
                batch.stream()
                        .map(record -> StreamAggregate.of(name, record))
                        .collect(Collectors.toSet());
        Parking parking = new Parking(name, parked.find(keys));
        Revisions passed = passedOver.find(keys);
        List<Incoming> known = new ArrayList<>();
        int unknown = 0;
        for (Incoming record : batch) {
            switch (record.received()) {
                case Known _ -> known.add(record);
                case Unknown _ -> {
                    unknown++;
                    passOver(record, parking, passed);
                }
                case Broken broken -> {
                    if (parking.letsPass(record)) {
                        parking.park(record, broken.cause());
                    }
                }
            }
        }
        List<Incoming> projected = new ArrayList<>();
        project(known, events -> target.project(arrived(events, passed)), parking, projected);
        parking.awaited()
                .forEach(
                        one ->
                                missing.ask(
                                        one.record().topic(),
                                        one.record().aggregate(),
                                        one.missing()));
        deadLetters.publish(name, parking.letters());
        parked.save(parking.changedMarks());
        target.end(batch);
        return new Outcome(projected, unknown, parking);
    }

    /** What comes after it is no gap; and when it was asked for, what waits for it may go on. */
    private void passOver(Incoming record, Parking parking, Revisions passed) {
        if (record.revision() > 0 && !record.aggregate().isEmpty()) {
            StreamAggregate key = StreamAggregate.of(name, record);
            passedOver.note(key, List.of(record.revision()));
            passed.add(key, record.revision());
            parking.comes(record);
        }
    }

    private List<Arrived> arrived(List<Incoming> records, Revisions passed) {
        return records.stream().map(record -> record.arrived(name, passed)).toList();
    }

    /** Projects what nothing keeps back; halves the batch to find the event that cannot be. */
    private void project(
            List<Incoming> some,
            Consumer<List<Incoming>> projection,
            Parking parking,
            List<Incoming> projected) {
        List<Incoming> free = some.stream().filter(parking::letsPass).toList();
        if (free.isEmpty()) {
            return;
        }
        try {
            projection.accept(free);
            projected.addAll(free);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
            if (Faults.willPass(failure) || stopping.getAsBoolean()) {
                throw failure;
            }
            if (free.size() == 1 && failure instanceof RevisionGap gap) {
                parking.park(free.getFirst(), gap);
            } else if (free.size() == 1) {
                parking.park(free.getFirst(), Faults.inWords(failure));
            } else {
                int half = free.size() / 2;
                project(free.subList(0, half), projection, parking, projected);
                project(free.subList(half, free.size()), projection, parking, projected);
            }
        }
    }

    /** Asked at the first record of a partition, and when offsets go backwards. */
    private void verifyTopics(List<Incoming> batch) {
        Set<String> doubtful =
                batch.stream()
                        .filter(this::isUnexpected)
                        .map(Incoming::topic)
                        .collect(Collectors.toSet());
        if (!doubtful.isEmpty()) {
            kept.verify(topicIds.of(doubtful));
        }
    }

    private boolean isUnexpected(Incoming record) {
        Long last = done.get(record.place());
        return last == null || record.offset() <= last;
    }

    private void noteAsOf(List<Incoming> projected) {
        projected.stream()
                .map(record -> record.at())
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(kept::reached);
    }

    private void count(List<Incoming> batch, Outcome outcome) {
        List<Incoming> projected = outcome.projected();
        int again = (int) projected.stream().filter(this::wasDone).count();
        for (Incoming record : batch) {
            done.merge(record.place(), record.offset(), Math::max);
        }
        metrics.done(
                batch.size(),
                projected.size() - again,
                again + outcome.parking().repeated(),
                outcome.unknown(),
                outcome.parking().letters().size());
    }

    private boolean wasDone(Incoming record) {
        Long last = done.get(record.place());
        return last != null && record.offset() <= last;
    }
}
