package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A query under way: walks its plan, filters, and hands out its documents batch by batch. */
final class RunningQuery implements Batches {

    private final StoreCollection collection;
    private final Plan plan;
    private final Predicate<Document> filter;
    private final QueryShape shape;
    private final @Nullable Document fields;
    private final Walk walk;
    private final Queue<Match> sorted = new ArrayDeque<>();
    private @Nullable Match ahead;
    private long left;
    private long examined;
    private long returned;
    private boolean counted;

    RunningQuery(StoreCollection collection, Plan plan, QuerySpec query, QueryShape shape) {
        this.collection = collection;
        this.plan = plan;
        Document conditions = Conditions.apart(query.filter());
        this.filter = document -> collection.matches(document, conditions);
        this.shape = shape;
        this.fields = query.fields();
        this.walk = new Walk(plan);
        this.left = query.limit() > 0 ? query.limit() : Long.MAX_VALUE;
        if (!plan.sorted()) {
            sort(SortOrder.of(query.sort()), query.enough());
        }
        for (int skipped = 0; skipped < query.skip() && find() != null; ) {
            skipped++;
        }
    }

    /** What was looked at is counted with the batch. */
    @Override
    public List<Document> take(int most) {
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < most && bytes < MOST_BYTES) {
            Match match = next();
            if (match == null) {
                break;
            }
            bytes += match.size;
            batch.add(match.document);
        }
        returned += batch.size();
        ahead = next();
        walk.rest();
        count();
        return collection.projected(batch, fields);
    }

    @Override
    public boolean isDone() {
        return ahead == null;
    }

    private @Nullable Match next() {
        Match next = ahead;
        ahead = null;
        if (next != null || left == 0) {
            return next;
        }
        left--;
        return find();
    }

    private @Nullable Match find() {
        return plan.sorted() ? findNext() : sorted.poll();
    }

    private @Nullable Match findNext() {
        for (Walk.Step step = walk.step(); step != null; step = walk.step()) {
            byte[] bytes = collection.bytes(plan.source(), step);
            examined++;
            Document document = Bson.decode(bytes);
            if (filter.test(document)) {
                return new Match(document, bytes.length);
            }
        }
        return null;
    }

    private void sort(SortOrder order, int enough) {
        List<Sortable> all = new ArrayList<>();
        for (Match match = findNext(); match != null; match = findNext()) {
            all.add(new Sortable(order.keyOf(match.document), match));
        }
        all.sort(Comparator.comparing(Sortable::key, Arrays::compareUnsigned));
        all.stream()
                .limit(enough > 0 ? enough : all.size())
                .map(Sortable::match)
                .forEach(sorted::add);
    }

    private void count() {
        if (shape.collection().startsWith("system.")) {
            return;
        }
        boolean first = !counted;
        counted = true;
        collection
                .shapes()
                .count(
                        shape,
                        new QueryCounts(
                                first ? 1 : 0, examined, returned, first && plan.scan() ? 1 : 0));
        examined = 0;
        returned = 0;
    }

    /** A document found and its weight in bytes. */
    private record Match(Document document, int size) {}

    /** A document found with the bytes that give its place in the order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Sortable(byte[] key, Match match) {}
}
