package org.duban.report.standing;

import java.util.Map;

/**
 * How a department stands on a day. What is owed is {@code filed + missing + toRefile + open}.
 *
 * @param filed {@code onTime + late}: with the office, or accepted
 * @param late by the day of the first submission
 * @param missing overdue, and nothing was filed
 * @param toRefile sent back, and not filed again yet
 * @param open owed, and still in time
 * @param exempt need not be filed; not among what is owed
 * @param returned filings that were sent back at least once
 * @param awaitingReview filings with the office
 */
record DepartmentStanding(
        String department,
        int owed,
        int filed,
        int onTime,
        int late,
        int missing,
        int toRefile,
        int open,
        int exempt,
        int returned,
        int awaitingReview) {

    static DepartmentStanding of(String department, Map<String, Integer> counts) {
        int onTime = counts.getOrDefault(Figure.ON_TIME.name(), 0);
        int late = counts.getOrDefault(Figure.LATE.name(), 0);
        int missing = counts.getOrDefault(Figure.MISSING.name(), 0);
        int toRefile = counts.getOrDefault(Figure.TO_REFILE.name(), 0);
        int open = counts.getOrDefault(Figure.OPEN.name(), 0);
        return new DepartmentStanding(
                department,
                onTime + late + missing + toRefile + open,
                onTime + late,
                onTime,
                late,
                missing,
                toRefile,
                open,
                counts.getOrDefault(Figure.EXEMPT.name(), 0),
                counts.getOrDefault(StandingTally.RETURNED, 0),
                counts.getOrDefault(Review.AWAITED.name(), 0));
    }
}
