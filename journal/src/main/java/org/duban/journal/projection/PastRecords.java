package org.duban.journal.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duban.events.Received.Known;
import org.duban.journal.projection.ParkedAggregates.Mark;
import org.duban.journal.projection.PassedOver.Revisions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings records a stream is done with into another version of its view: what it has set aside
 * stays aside, and what was decided on since is tried and else left out.
 */
final class PastRecords {

    private static final Logger LOG = LoggerFactory.getLogger(PastRecords.class);

    private final String group;
    private final ParkedAggregates parked;
    private final PassedOver passedOver;
    private final MissingFacts missing;

    PastRecords(
            String group, ParkedAggregates parked, PassedOver passedOver, MissingFacts missing) {
        this.group = group;
        this.parked = parked;
        this.passedOver = passedOver;
        this.missing = missing;
    }

    /**
     * Projects what can be.
     *
     * @throws RuntimeException what the projection threw about a record the stream could project
     */
    void project(List<Incoming> batch, Consumer<List<Arrived>> projection) {
        Set<StreamAggregate> keys =
                batch.stream()
                        .map(record -> StreamAggregate.of(group, record))
                        .collect(Collectors.toSet());
        Map<StreamAggregate, Mark> marks = parked.find(keys);
        Revisions passed = passedOver.find(keys);
        List<Incoming> free =
                batch.stream()
                        .filter(record -> record.received() instanceof Known)
                        .filter(record -> !isAside(mark(marks, record), record))
                        .toList();
        project(
                free,
                marks,
                some ->
                        projection.accept(
                                some.stream().map(one -> one.arrived(group, passed)).toList()));
    }

    private void project(
            List<Incoming> some,
            Map<StreamAggregate, Mark> marks,
            Consumer<List<Incoming>> projection) {
        if (some.isEmpty()) {
            return;
        }
        try {
            projection.accept(some);
        } catch (RuntimeException failure) {
            if (Faults.willPass(failure)) {
                throw failure;
            }
            if (some.size() > 1) {
                int half = some.size() / 2;
                project(some.subList(0, half), marks, projection);
                project(some.subList(half, some.size()), marks, projection);
            } else if (failure instanceof RevisionGap gap) {
                leaveOut(some.getFirst(), gap);
            } else if (isDecided(mark(marks, some.getFirst()), some.getFirst())) {
                LOG.info(
                        "{}: {}@{} is left out again: {}",
                        group,
                        some.getFirst().place(),
                        some.getFirst().offset(),
                        Faults.inWords(failure));
            } else {
                throw failure;
            }
        }
    }

    /** It comes once more on the topic, if it did not already, behind what is missing. */
    private void leaveOut(Incoming record, RevisionGap gap) {
        LOG.info("{}: {} ({}@{})", group, gap.getMessage(), record.place(), record.offset());
        missing.ask(record.topic(), record.aggregate(), gap.missing());
    }

    private @Nullable Mark mark(Map<StreamAggregate, Mark> marks, Incoming record) {
        return marks.get(StreamAggregate.of(group, record));
    }

    private static boolean isAside(@Nullable Mark mark, Incoming record) {
        return mark != null
                && mark.holds()
                && record.offset() >= mark.from()
                && record.offset() > mark.done();
    }

    private static boolean isDecided(@Nullable Mark mark, Incoming record) {
        return mark != null && record.offset() >= mark.first() && record.offset() <= mark.done();
    }
}
