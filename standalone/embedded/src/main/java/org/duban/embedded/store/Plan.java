package org.duban.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way a query is answered: which stretches of which index are walked.
 *
 * @param sorted whether the walk gives the order asked for
 * @param scan whether all documents are looked at for want of an index
 * @param cost the documents it will look at, as far as can be told without looking
 */
record Plan(
        SortedKeys source,
        List<Range> ranges,
        boolean sorted,
        boolean backwards,
        boolean scan,
        double cost) {

    private static final int SAMPLED_RANGES = 64;

    private static final Comparator<Plan> BEST =
            Comparator.comparingDouble(Plan::cost).thenComparing(plan -> !plan.sorted);

    /** Picks the index that has to look at the fewest documents. */
    static Plan choose(
            SortedKeys documents,
            List<? extends SortedKeys> indexes,
            @Nullable Document filter,
            @Nullable Document sort,
            int limit) {
        List<Alternative> alternatives = Alternative.of(filter);
        SortOrder order = SortOrder.of(sort);
        Plan best = null;
        for (SortedKeys index : indexes) {
            Plan plan = Access.plan(index, alternatives, order, limit);
            if (plan != null && (best == null || BEST.compare(plan, best) < 0)) {
                best = plan;
            }
        }
        return best != null ? best : everything(documents, filter, sort, order);
    }

    private static Plan everything(
            SortedKeys documents,
            @Nullable Document filter,
            @Nullable Document sort,
            SortOrder order) {
        boolean scan = (filter != null && !filter.isEmpty()) || !order.isEmpty();
        boolean backwards = sort != null && Integer.valueOf(-1).equals(sort.get("$natural"));
        Range all = new Range(new byte[0], new byte[0], Cut.end().at());
        return new Plan(
                documents, List.of(all), order.isEmpty(), backwards, scan, Double.MAX_VALUE);
    }

    /** A way through an index; {@code enough} documents end it early, 0 when only the end does. */
    static Plan through(
            SortedKeys index, List<Range> ranges, boolean sorted, boolean backwards, int enough) {
        double cost = 0;
        int sampled = Math.min(ranges.size(), SAMPLED_RANGES);
        for (Range range : ranges.subList(0, sampled)) {
            cost += range.size(index.map());
        }
        if (sampled < ranges.size()) {
            cost = cost / sampled * ranges.size();
        }
        if (enough > 0) {
            cost = Math.min(cost, enough);
        } else if (!sorted) {
            cost *= 1.1; // what is found must be sorted yet
        }
        return new Plan(index, ranges, sorted, backwards, false, cost);
    }
}
