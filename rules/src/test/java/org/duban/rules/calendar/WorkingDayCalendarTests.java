package org.duban.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTests {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.stateCouncil();

    @ParameterizedTest
    @CsvSource({
        "2018-09-24, false, 中秋节",
        "2018-09-28, true,",
        "2018-09-29, true, 国庆节",
        "2018-09-30, true, 国庆节",
        "2018-10-01, false, 国庆节",
        "2018-10-05, false, 国庆节",
        "2018-10-07, false, 国庆节",
        "2018-10-08, true,",
        "2018-10-13, false,",
        "2018-12-29, true, 元旦",
        "2018-12-31, false, 元旦",
        "2022-12-31, false, 元旦",
        "2023-01-02, false, 元旦",
        "2024-02-04, true, 春节",
        "2024-02-09, true,",
        "2024-02-10, false, 春节",
        "2024-02-17, false, 春节",
        "2024-02-18, true, 春节",
        "2020-01-31, false, 春节",
        "2015-09-03, false, 抗日战争暨世界反法西斯战争胜利70周年纪念日",
        "2007-10-01, false, “十一”",
        "2027-10-01, true,",
        "1999-01-01, true,"
    })
    void daysAreWorkedAsTheStateCouncilAnnounced(LocalDate day, boolean working, String name) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
        assertThat(CALENDAR.dayName(day)).isEqualTo(name);
    }

    @Test
    void aYearNotAnnouncedIsWeekendsOnlyAndSaysSo() {
        assertThat(CALENDAR.isPublished(2026)).isTrue();
        assertThat(CALENDAR.isPublished(2027)).isFalse();
        assertThat(CALENDAR.publishedYears()).first().isEqualTo(2007);
        assertThat(CALENDAR.publishedYears()).last().isEqualTo(2026);
        assertThat(WorkingDayCalendar.weekendsOnly().publishedYears()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-28,  1, 2018-09-29",
        "2018-09-28,  3, 2018-10-08",
        "2018-10-03,  1, 2018-10-08",
        "2018-10-03, -1, 2018-09-30",
        "2018-10-08, -3, 2018-09-28",
        "2018-10-03,  0, 2018-10-03",
        "2018-10-08, 20, 2018-11-05",
        "2022-12-30,  1, 2023-01-03"
    })
    void workingDaysAreCountedWithMakeUpDays(LocalDate from, int n, LocalDate to) {
        assertThat(CALENDAR.plusWorkingDays(from, n)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-28, 2018-10-08,  3",
        "2018-09-30, 2018-10-07,  0",
        "2018-10-08, 2018-09-28, -3",
        "2017-12-31, 2018-12-31, 250"
    })
    void betweenExcludesTheFirstDayAndIncludesTheLast(LocalDate from, LocalDate to, int days) {
        assertThat(CALENDAR.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void aDayOffLeadsToTheWorkingDaysAroundIt() {
        LocalDate nationalDay = LocalDate.parse("2018-10-01");
        assertThat(CALENDAR.workingDayOnOrAfter(nationalDay)).isEqualTo("2018-10-08");
        assertThat(CALENDAR.workingDayOnOrBefore(nationalDay)).isEqualTo("2018-09-30");
        assertThat(CALENDAR.nextWorkingDay(LocalDate.parse("2018-10-08"))).isEqualTo("2018-10-09");
        assertThat(CALENDAR.workingDayOnOrAfter(LocalDate.parse("2018-10-08")))
                .isEqualTo("2018-10-08");
    }

    @Test
    void aLaterAnnouncementChangesTheYearAndTheVersion() {
        LocalDate newYear = LocalDate.parse("2027-01-01");
        WorkingDayCalendar announced =
                CALENDAR.withYear(2027, List.of(new RuledDay(newYear, false, "元旦")));

        assertThat(announced.isWorkingDay(newYear)).isFalse();
        assertThat(announced.isPublished(2027)).isTrue();
        assertThat(announced.version()).isNotEqualTo(CALENDAR.version());
        assertThat(CALENDAR.isWorkingDay(newYear)).isTrue();
        assertThat(announced.withYear(2027, List.of())).isEqualTo(CALENDAR);
    }

    @Test
    void theLaterOfTwoPapersCountsInWhateverOrderTheyCome() {
        LocalDate newYearsEve = LocalDate.parse("2022-12-31");
        List<RuledDay> worked = List.of(new RuledDay(newYearsEve, true, "2022"));
        List<RuledDay> off = List.of(new RuledDay(newYearsEve, false, "2023"));
        WorkingDayCalendar weekends = WorkingDayCalendar.weekendsOnly();

        assertThat(weekends.withYear(2022, worked).withYear(2023, off).isWorkingDay(newYearsEve))
                .isFalse();
        assertThat(weekends.withYear(2023, off).withYear(2022, worked).dayName(newYearsEve))
                .isEqualTo("2023");
    }

    @Test
    void anEditWinsOverEveryAnnouncement() {
        LocalDate day = LocalDate.parse("2018-10-08");
        WorkingDayCalendar edited = CALENDAR.with(List.of(new RuledDay(day, false, "暴雪停工")));

        assertThat(edited.isWorkingDay(day)).isFalse();
        assertThat(edited.dayName(day)).isEqualTo("暴雪停工");
        assertThat(edited.withYear(2018, List.of()).isWorkingDay(day)).isFalse();
    }

    @Test
    void theVersionNamesTheContent() {
        assertThat(CALENDAR.version()).matches("[0-9a-f]{12}");
        assertThat(WorkingDayCalendar.weekendsOnly().version())
                .isEqualTo(WorkingDayCalendar.weekendsOnly().version())
                .isNotEqualTo(CALENDAR.version());
    }
}
