package org.duban.journal.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.events.CalendarEvent.AnnouncedDay;
import org.duban.events.CalendarEvent.YearLoaded;
import org.duban.journal.calendar.CalendarChange.PaperDay;
import org.duban.journal.calendar.CalendarChange.YearPaper;
import org.duban.rules.refusal.Itemised.Item;
import org.jspecify.annotations.Nullable;

/** Reads the announcement of a year and notes everything that is wrong with its entries. */
final class PaperReading {

    private final int year;
    private final Set<LocalDate> seen = new HashSet<>();
    private final List<AnnouncedDay> days = new ArrayList<>();
    private final List<Item> problems = new ArrayList<>();

    private PaperReading(int year) {
        this.year = year;
    }

    static YearLoaded read(YearPaper paper, LocalDate today) {
        PaperReading reading = new PaperReading(paper.year());
        for (int i = 0; i < paper.days().size(); i++) {
            reading.take("days[" + i + "]", paper.days().get(i));
        }
        if (!reading.problems.isEmpty()) {
            throw new CalendarRejection(
                    CalendarRule.CALENDAR_ENTRIES_REFUSED,
                    Map.of("year", paper.year(), "count", reading.problems.size()),
                    reading.problems);
        }
        List<String> papers = paper.papers() == null ? List.of() : List.copyOf(paper.papers());
        return new YearLoaded(paper.year(), papers, List.copyOf(reading.days), today);
    }

    private void take(String at, @Nullable PaperDay day) {
        PaperDay entry = day == null ? new PaperDay(null, null, null) : day;
        int before = problems.size();
        LocalDate date = date(at, entry.date());
        String name = entry.name() == null ? "" : entry.name().strip();
        if (name.isEmpty()) {
            problem(at + ".name", CalendarRule.ENTRY_NAME_MISSING, Map.of());
        }
        if (entry.isOffDay() == null) {
            problem(at + ".isOffDay", CalendarRule.ENTRY_DAY_UNSAID, Map.of());
        }
        if (date != null && problems.size() == before) {
            days.add(new AnnouncedDay(date, name, !Boolean.TRUE.equals(entry.isOffDay())));
        }
    }

    /** A paper may rule the last days of the year before and the first of the year after. */
    private @Nullable LocalDate date(String at, @Nullable String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException unreadable) {
            problem(
                    at + ".date",
                    CalendarRule.ENTRY_DATE_UNREADABLE,
                    Map.of("value", text == null ? "" : text));
            return null;
        }
        if (date.isBefore(LocalDate.of(year - 1, Month.DECEMBER, 1))
                || date.isAfter(LocalDate.of(year + 1, Month.JANUARY, 31))) {
            problem(
                    at + ".date",
                    CalendarRule.ENTRY_BEYOND_THE_YEAR,
                    Map.of("date", date, "year", year));
        }
        if (!seen.add(date)) {
            problem(at + ".date", CalendarRule.ENTRY_TWICE, Map.of("date", date));
        }
        return date;
    }

    private void problem(String field, CalendarRule rule, Map<String, Object> facts) {
        problems.add(new Item(field, rule, facts));
    }
}
