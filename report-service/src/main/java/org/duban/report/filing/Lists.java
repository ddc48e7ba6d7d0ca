package org.duban.report.filing;

import java.util.ArrayList;
import java.util.List;

/** Lists that grow by copying, for immutable states. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
