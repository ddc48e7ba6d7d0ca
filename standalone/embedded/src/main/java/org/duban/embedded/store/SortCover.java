package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether walking an index gives the order asked for.
 *
 * @param group how many leading fields name a group: within a group the order holds, groups are
 *     merged ({@code status in (a, b)} sorted by due walks (status, due) twice)
 * @param backwards whether to walk from the end
 */
record SortCover(boolean covers, int group, boolean backwards) {

    private static final SortCover NONE = new SortCover(false, 0, false);

    static SortCover of(SortedKeys index, List<Alternative> alternatives, SortOrder order) {
        if (order.isEmpty()) {
            return new SortCover(true, 0, false);
        }
        if (order.fields().stream().anyMatch(field -> index.isMultikey(field.name()))) {
            return NONE; // an array stands under each of its elements, but is sorted by one
        }
        Set<String> fixed = new HashSet<>();
        for (IndexKey key : index.getKeys()) {
            boolean array = index.isMultikey(key.getKey()); // has other entries beside that value
            if (!array && isOneValue(index, alternatives, key.getKey())) {
                fixed.add(key.getKey());
            }
        }
        for (int group = 0; group <= index.getKeys().size(); group++) {
            Boolean backwards = direction(index.getKeys(), group, order, fixed);
            if (backwards != null) {
                return new SortCover(true, group, backwards);
            }
            if (group == index.getKeys().size()
                    || !isPoints(index, alternatives, index.getKeys().get(group).getKey())) {
                break;
            }
        }
        return NONE;
    }

    /** Null where the fields from {@code first} on are not in the order asked for. */
    private static @Nullable Boolean direction(
            List<IndexKey> keys, int first, SortOrder order, Set<String> fixed) {
        Boolean backwards = null;
        int at = first;
        for (SortOrder.Field wanted : order.fields()) {
            if (fixed.contains(wanted.name())) {
                continue;
            }
            while (at < keys.size()
                    && !keys.get(at).getKey().equals(wanted.name())
                    && fixed.contains(keys.get(at).getKey())) {
                at++;
            }
            if (at == keys.size() || !keys.get(at).getKey().equals(wanted.name())) {
                return null;
            }
            boolean opposite = keys.get(at).isAscending() != wanted.ascending();
            if (backwards != null && backwards != opposite) {
                return null;
            }
            backwards = opposite;
            at++;
        }
        return backwards != null && backwards;
    }

    private static boolean isPoints(
            SortedKeys index, List<Alternative> alternatives, String field) {
        for (Alternative alternative : alternatives) {
            List<Interval> intervals = Access.intervals(index, alternative, field);
            if (intervals == null || !intervals.stream().allMatch(Interval::isPoint)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneValue(
            SortedKeys index, List<Alternative> alternatives, String field) {
        byte[] value = null;
        for (Alternative alternative : alternatives) {
            List<Interval> intervals = Access.intervals(index, alternative, field);
            if (intervals == null || intervals.size() != 1 || !intervals.getFirst().isPoint()) {
                return false;
            }
            byte[] point = intervals.getFirst().from().prefix();
            if (value != null && !Arrays.equals(value, point)) {
                return false;
            }
            value = point;
        }
        return true;
    }
}
