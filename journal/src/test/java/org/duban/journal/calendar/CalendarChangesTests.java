package org.duban.journal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.CalendarEvent.DayRuled;
import org.duban.journal.calendar.CalendarChange.DayRuling;
import org.duban.journal.calendar.CalendarChange.PaperDay;
import org.duban.journal.calendar.CalendarChange.Proposal;
import org.duban.journal.calendar.CalendarChange.YearPaper;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.refusal.Itemised.Item;
import org.junit.jupiter.api.Test;

/** A year is loaded over the calendar of the release, a day is edited, nonsense is refused. */
class CalendarChangesTests {

    private static final WorkingDayCalendar BASE = WorkingDayCalendar.stateCouncil();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void aYearThatIsLoadedIsPublishedAndReplacesWhatWasLoadedBefore() {
        CalendarChanges once = after(CalendarChanges.NONE, paper(2027, off("2027-10-01")));
        CalendarChanges twice = after(once, paper(2027, off("2027-10-04"), work("2027-10-09")));

        assertThat(BASE.isPublished(2027)).isFalse();
        assertThat(once.on(BASE).isPublished(2027)).isTrue();
        assertThat(worked(once, "2027-10-01")).isFalse();
        assertThat(worked(twice, "2027-10-01")).isTrue();
        assertThat(worked(twice, "2027-10-04")).isFalse();
        assertThat(worked(twice, "2027-10-09")).as("a make-up Saturday").isTrue();
        assertThat(twice.years()).hasSize(1);
    }

    @Test
    void theNextYearsPaperRulesTheLastDaysOfAYear() {
        CalendarChanges loaded = after(CalendarChanges.NONE, paper(2027, work("2026-12-27")));

        assertThat(worked(loaded, "2026-12-27")).as("a Sunday").isTrue();
    }

    @Test
    void anEditWinsOverWhateverIsLoadedLater() {
        CalendarChanges edited = edit(CalendarChanges.NONE, "2027-10-01", true);
        CalendarChanges loaded = after(edited, paper(2027, off("2027-10-01"), off("2027-10-04")));

        assertThat(worked(loaded, "2027-10-01")).isTrue();
        assertThat(worked(edit(loaded, "2027-10-01", false), "2027-10-01")).isFalse();
        assertThat(edit(loaded, "2027-10-01", false).edits()).hasSize(1);
    }

    @Test
    void whatChangesNothingIsRefused() {
        CalendarChange year = paper(2027, off("2027-10-01"));
        CalendarChanges loaded = after(CalendarChanges.NONE, year);

        assertThatThrownBy(() -> loaded.apply(year.event(), BASE))
                .isInstanceOfSatisfying(
                        CalendarRejection.class,
                        no -> assertThat(no.rule()).isEqualTo(CalendarRule.CALENDAR_UNCHANGED));
    }

    @Test
    void everyEntryThatIsWrongIsNamed() {
        CalendarRejection no =
                catchThrowableOfType(
                        CalendarRejection.class,
                        () ->
                                paper(
                                        2027,
                                        off("2027-10-01"),
                                        off("2027-13-01"),
                                        off("2027-10-01"),
                                        off("2026-11-30"),
                                        new PaperDay(" ", "2027-10-02", null)));

        assertThat(no.items())
                .extracting(Item::field, item -> (Object) item.rule())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "days[1].date", CalendarRule.ENTRY_DATE_UNREADABLE),
                        org.assertj.core.groups.Tuple.tuple(
                                "days[2].date", CalendarRule.ENTRY_TWICE),
                        org.assertj.core.groups.Tuple.tuple(
                                "days[3].date", CalendarRule.ENTRY_BEYOND_THE_YEAR),
                        org.assertj.core.groups.Tuple.tuple(
                                "days[4].name", CalendarRule.ENTRY_NAME_MISSING),
                        org.assertj.core.groups.Tuple.tuple(
                                "days[4].isOffDay", CalendarRule.ENTRY_DAY_UNSAID));
    }

    @Test
    void aProposalNamesExactlyOneChange() {
        assertThatThrownBy(() -> new Proposal(null, null).change(TODAY))
                .isInstanceOf(CalendarRejection.class);
    }

    private static CalendarChanges after(CalendarChanges changes, CalendarChange change) {
        return changes.after(changes.apply(change.event(), BASE));
    }

    private static CalendarChanges edit(CalendarChanges changes, String date, boolean working) {
        DayRuling ruling = new DayRuling(LocalDate.parse(date), working, null, "临时安排");
        CalendarChange change = CalendarChange.of(ruling, TODAY);
        assertThat(change.event()).isInstanceOf(DayRuled.class);
        return changes.after(change.event());
    }

    private static boolean worked(CalendarChanges changes, String date) {
        return changes.on(BASE).isWorkingDay(LocalDate.parse(date));
    }

    private static CalendarChange paper(int year, PaperDay... days) {
        return CalendarChange.of(new YearPaper(year, null, List.of(days)), TODAY);
    }

    private static PaperDay off(String date) {
        return new PaperDay("国庆节", date, true);
    }

    private static PaperDay work(String date) {
        return new PaperDay("国庆节", date, false);
    }
}
