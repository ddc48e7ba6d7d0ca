package org.duban.journal.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.duban.journal.projection.GuardedRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row with what it adds to the counters.
 *
 * @param content what the projection made of it; null before the first event
 * @param tally what all events up to this revision add to the counters
 * @param steps what single events added that may not have arrived in the counters yet
 */
record CountedRow(
        String id, long revision, @Nullable Document content, Tally tally, List<Step> steps) {

    /** What the event at one place added. */
    record Step(String partition, long offset, boolean replayed, Tally added) {

        private boolean is(Arrived arrived) {
            return offset == arrived.offset() && partition.equals(Counted.partition(arrived));
        }

        /** Whether it is certainly counted when the consumer has got this far. */
        private boolean done(Map<String, Long> from, boolean replaying) {
            if (replayed != replaying) {
                return replayed; // an aggregate moves on only when its replay is complete
            }
            Long lowest = from.get(partition);
            return lowest != null && offset < lowest;
        }
    }

    private static final String TALLY = "tally";
    private static final String STEPS = "uncounted";

    static CountedRow none(String id) {
        return new CountedRow(id, 0, null, Tally.NOTHING, List.of());
    }

    static CountedRow of(Row row) {
        Document content = new Document(row.content());
        Tally tally = Tally.of(content.getList(TALLY, Document.class, List.of()));
        List<Step> steps =
                content.getList(STEPS, Document.class, List.of()).stream()
                        .map(CountedRow::step)
                        .toList();
        content.remove(TALLY);
        content.remove(STEPS);
        return new CountedRow(row.id(), row.revision(), content, tally, steps);
    }

    Row toRow() {
        Document all = content == null ? new Document() : new Document(content);
        all.append(TALLY, tally.toDocuments());
        all.append(
                STEPS,
                steps.stream()
                        .map(
                                step ->
                                        new Document("partition", step.partition())
                                                .append("offset", step.offset())
                                                .append("replayed", step.replayed())
                                                .append("added", step.added().toDocuments()))
                        .toList());
        return new Row(id, revision, all);
    }

    /** The row after an event, remembering what that adds. */
    CountedRow after(Arrived arrived, Document changed, Tally now, Map<String, Long> from) {
        List<Step> remembered = new ArrayList<>(steps);
        remembered.removeIf(step -> step.done(from, arrived.replayed()));
        remembered.add(
                new Step(
                        Counted.partition(arrived),
                        arrived.offset(),
                        arrived.replayed(),
                        now.minus(tally)));
        return new CountedRow(id, arrived.envelope().revision(), changed, now, remembered);
    }

    /** What the event adds to the counters; nothing when it has not moved this row. */
    Tally added(Arrived arrived) {
        return steps.stream()
                .filter(step -> step.is(arrived))
                .findFirst()
                .map(Step::added)
                .orElse(Tally.NOTHING);
    }

    private static Step step(Document kept) {
        return new Step(
                kept.getString("partition"),
                kept.getLong("offset"),
                kept.getBoolean("replayed", false),
                Tally.of(kept.getList("added", Document.class)));
    }
}
