package org.duban.journal.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.Actor;
import org.duban.events.DomainEvent;
import org.duban.events.Envelope;
import org.duban.events.ProgrammeEvent.ProgrammeIssued;

/** Events as they arrive from a topic of two partitions. */
final class Deliveries {

    static final String TOPIC = "programme-updated";

    private final List<Arrived> log = new ArrayList<>();
    private final long[] ends = new long[2];

    static Envelope envelope(String aggregate, long revision, DomainEvent event) {
        return new Envelope(
                aggregate,
                revision,
                Instant.parse("2018-09-03T01:00:00Z").plusSeconds(revision),
                "/duban/test",
                "subject",
                "p",
                List.of(),
                "k" + revision,
                new Actor("li", "李", "rsj", null),
                null,
                event);
    }

    static Envelope issued(String aggregate, long revision) {
        return envelope(
                aggregate, revision, new ProgrammeIssued((int) revision, LocalDate.of(2018, 9, 3)));
    }

    /** Appends a fact to its partition; the same fact may be appended again. */
    Arrived append(String aggregate, long revision) {
        int partition = Math.floorMod(aggregate.hashCode(), ends.length);
        Arrived arrived =
                new Arrived(TOPIC, partition, ends[partition]++, issued(aggregate, revision));
        log.add(arrived);
        return arrived;
    }

    List<Arrived> log() {
        return log;
    }
}
