package org.duban.task.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a draft must have before it can be assigned: the four haves (四有), and a due date. */
public enum Have {
    OBJECTIVE,
    COUNTERMEASURES,
    SCHEDULE,
    ASSESSMENT,
    /** Where its kind lives by one that nobody reckons. */
    DUE_DATE;

    /** As fields of a task are called: {@code objective, schedule}. */
    static String named(List<Have> haves) {
        return haves.stream()
                .map(have -> have.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
