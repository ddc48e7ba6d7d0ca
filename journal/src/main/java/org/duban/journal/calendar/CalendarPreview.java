package org.duban.journal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what would move if a change of the calendar were applied; nothing is changed.
 *
 * @param fromVersion calendar in force
 * @param toVersion calendar after the change
 * @param days that would be worked and are not, or the other way round
 * @param examined how many things this stretch looked at; the sum over all stretches is everything
 * @param items what moves
 * @param next where the next stretch begins; null when all was looked at
 * @param asOf when it was looked at (UTC)
 */
public record CalendarPreview<T>(
        String fromVersion,
        String toVersion,
        List<ChangedDay> days,
        int examined,
        List<T> items,
        @Nullable String next,
        Instant asOf) {

    /** At most so many things are looked at for one answer. */
    public static final int MOST_EXAMINED = 1000;

    /**
     * A day that changes.
     *
     * @param working after the change
     * @param name the holiday it belongs to; null for an ordinary day
     */
    public record ChangedDay(LocalDate date, boolean working, @Nullable String name) {}

    /** The calendar before and after a change, and the days in which they may differ. */
    public record Calendars(
            WorkingDayCalendar before, WorkingDayCalendar after, CalendarChange change) {

        /** The calendar in force, and as it would be. */
        public static Calendars of(CalendarInForce calendar, CalendarChange change) {
            return new Calendars(calendar.latest(), calendar.with(change), change);
        }

        private List<ChangedDay> days() {
            return change.first()
                    .datesUntil(change.last().plusDays(1))
                    .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                    .map(day -> new ChangedDay(day, after.isWorkingDay(day), after.dayName(day)))
                    .toList();
        }
    }

    /**
     * Looks at a stretch of things in the order of their ids.
     *
     * @param things up to {@link #MOST_EXAMINED} and one more, if there is one
     * @param move what moves of a thing; null when nothing does
     * @param asked most rows to answer; null for the default
     */
    public static <S, T> CalendarPreview<T> of(
            Calendars calendars,
            List<S> things,
            Function<S, String> id,
            Function<S, @Nullable T> move,
            @Nullable Integer asked,
            Instant asOf) {
        int most = Page.limit(asked);
        List<T> moved = new ArrayList<>();
        int examined = 0;
        while (examined < Math.min(things.size(), MOST_EXAMINED) && moved.size() < most) {
            T row = move.apply(things.get(examined++));
            if (row != null) {
                moved.add(row);
            }
        }
        return new CalendarPreview<>(
                calendars.before().version(),
                calendars.after().version(),
                calendars.days(),
                examined,
                List.copyOf(moved),
                examined < things.size()
                        ? Cursor.of(id.apply(things.get(examined - 1))).text()
                        : null,
                asOf);
    }

    /** The id after which a stretch begins; null at the beginning. */
    public static @Nullable String beyond(@Nullable String after) {
        return after == null ? null : Cursor.parse(after, 1).values().getFirst();
    }
}
