package org.duban.task.breakdown;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.events.DueOffset;
import org.duban.events.DueOffset.Anchor;
import org.duban.events.DueOffset.Unit;
import org.jspecify.annotations.Nullable;

/** How long after what something is due, in the words of Chinese offices: 签收后 30 个工作日. */
final class Offsets {

    private static final int MOST = 3660;
    private static final Pattern GIVEN_OUT = Pattern.compile(".*(?:下达|交办|下发|印发|发布|公布|派发|分办).*");
    private static final Pattern SIGNED_FOR = Pattern.compile(".*(?:签收|收到|接到|接件|接单).*");
    private static final Pattern DAY = Pattern.compile("自?(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]");

    private Offsets() {}

    /**
     * What was written as (after what) (how many) (of what).
     *
     * @return null where it is not certain after what
     */
    static @Nullable DueOffset of(Matcher written, Span span) {
        String after = written.group(1);
        int number = Integer.parseInt(written.group(2));
        Unit unit =
                switch (written.group(3)) {
                    case "工作日" -> Unit.WORKING_DAY;
                    case "月" -> Unit.MONTH;
                    default -> Unit.DAY;
                };
        int amount = written.group(3).equals("周") ? 7 * number : number;
        if (amount < 1 || amount > MOST) {
            return null;
        }
        Matcher day = DAY.matcher(after);
        if (day.matches()) {
            LocalDate named =
                    span.day(
                            day.group(1) == null ? null : Integer.valueOf(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)));
            return named == null ? null : new DueOffset(Anchor.DATE, named, amount, unit);
        }
        Anchor anchor =
                SIGNED_FOR.matcher(after).matches()
                        ? Anchor.ACKNOWLEDGEMENT
                        : GIVEN_OUT.matcher(after).matches() ? Anchor.ASSIGNMENT : null;
        return anchor == null ? null : new DueOffset(anchor, null, amount, unit);
    }
}
