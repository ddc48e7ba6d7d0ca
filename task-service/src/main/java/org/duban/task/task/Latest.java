package org.duban.task.task;

import java.util.ArrayList;
import java.util.List;

/** Lists that grow at their end, some of them only so far. */
final class Latest {

    private Latest() {}

    static <T> List<T> with(List<T> known, T one) {
        List<T> more = new ArrayList<>(known);
        more.add(one);
        return List.copyOf(more);
    }

    /** The last of them, at most so many. */
    static <T> List<T> of(int most, List<T> known, T one) {
        List<T> more = with(known, one);
        return more.size() > most
                ? List.copyOf(more.subList(more.size() - most, more.size()))
                : more;
    }

    static <T> List<T> including(List<T> known, T one) {
        return known.contains(one) ? known : with(known, one);
    }

    static List<String> without(List<String> known, List<String> gone) {
        return known.stream().filter(one -> !gone.contains(one)).toList();
    }

    /** One in the place of another, once. */
    static List<String> renamed(List<String> known, String from, String to) {
        return known.stream().map(one -> one.equals(from) ? to : one).distinct().toList();
    }
}
