package org.duban.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDayArithmeticTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @Property
    void addingWorkingDaysIsUndoneByCountingThem(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 700) int n) {
        LocalDate later = CALENDAR.plusWorkingDays(day, n);

        assertThat(CALENDAR.workingDaysBetween(day, later)).isEqualTo(n);
        assertThat(n == 0 || CALENDAR.isWorkingDay(later)).isTrue();
    }

    @Property
    void takingWorkingDaysAwayIsUndoneByAddingThem(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 700) int n) {
        LocalDate worked = CALENDAR.workingDayOnOrBefore(day);
        LocalDate earlier = CALENDAR.plusWorkingDays(worked, -n);

        assertThat(CALENDAR.isWorkingDay(earlier)).isTrue();
        assertThat(CALENDAR.plusWorkingDays(earlier, n)).isEqualTo(worked);
        assertThat(CALENDAR.workingDaysBetween(worked, earlier)).isEqualTo(-n);
    }

    @Property
    void countingAgreesWithWalkingDayByDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 500) int length) {
        LocalDate end = day.plusDays(length);
        long walked =
                day.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkingDay).count();

        assertThat(CALENDAR.workingDaysBetween(day, end)).isEqualTo((int) walked);
        assertThat(CALENDAR.workingDaysBetween(end, day)).isEqualTo((int) -walked);
    }

    @Property
    void addingAgreesWithWalkingDayByDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = -200, max = 200) int n) {
        assertThat(CALENDAR.plusWorkingDays(day, n)).isEqualTo(walk(day, n));
    }

    @Property
    void aLaterStartOrMoreDaysNeverEndEarlier(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 40) int later,
            @ForAll @IntRange(min = -60, max = 60) int n) {
        LocalDate end = CALENDAR.plusWorkingDays(day, n);

        assertThat(CALENDAR.plusWorkingDays(day, n + 1)).isAfter(end);
        if (n != 0) {
            assertThat(CALENDAR.plusWorkingDays(day.plusDays(later), n)).isAfterOrEqualTo(end);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2007, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static LocalDate walk(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(Integer.signum(n));
            if (CALENDAR.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
