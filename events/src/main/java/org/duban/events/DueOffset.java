package org.duban.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when the time to a due date is counted, and how much of it there is (签收后 30 个工作日).
 *
 * @param from the named day; null unless that is the anchor
 * @param amount at least 1
 */
public record DueOffset(Anchor anchor, @Nullable LocalDate from, int amount, Unit unit) {

    /** In one line: ACKNOWLEDGEMENT + 15 WORKING_DAY, DATE 2018-09-01 + 20 DAY. */
    @Override
    public String toString() {
        return anchor + (from == null ? "" : " " + from) + " + " + amount + " " + unit;
    }

    /** What has to happen before anybody can count. */
    public enum Anchor {
        /** The office hands the task to its lead. */
        ASSIGNMENT,
        /** The lead signs for the task. */
        ACKNOWLEDGEMENT,
        /** A day comes that is named. */
        DATE
    }

    /** What is counted. */
    public enum Unit {
        DAY,
        WORKING_DAY,
        MONTH
    }
}
