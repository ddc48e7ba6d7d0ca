package org.duban.notification.agenda;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.notification.schedule.Deadline;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.RuledDeadline;
import org.duban.rules.RuleSet;
import org.duban.rules.RuleTimeline;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;

/** Something a department has on its desk, or the office, because of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "item")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskItem.class, name = "task"),
    @JsonSubTypes.Type(value = ObligationItem.class, name = "obligation")
})
sealed interface AgendaItem permits TaskItem, ObligationItem {

    String programme();

    /** The department that is answerable. */
    String department();

    /** What people call it, for example A5-02. */
    String reference();

    String title();

    @Nullable LocalDate due();

    /** How far the department says it is, 0–100; null where that means nothing. */
    @Nullable Integer percent();

    /** What the department has to do; null when nothing. */
    @Nullable Action departmentAction();

    /** What the office has to do; null when nothing. */
    @Nullable Action officeAction();

    /** What departments have to do because they were asked or instructed. */
    default List<Duty> duties() {
        return List.of();
    }

    /** Departments on whose work lists it may stand. */
    default List<String> desks() {
        return Stream.concat(Stream.of(department()), duties().stream().map(Duty::department))
                .distinct()
                .toList();
    }

    /** Since when it is as it is. */
    Instant since();

    /** Since when its present due date counts: assigned, moved, resumed, opened again. */
    Instant dueSince();

    /** Until when alerts are to be raised about it; null when none are. */
    @Nullable Deadline deadline(RuleSet rules, WorkingDayCalendar calendar);

    /** Until when alerts are to be raised by each version of the rules; empty when none are. */
    default List<RuledDeadline> deadlines(Rulebook book) {
        RuleTimeline rules = book.rules().of(programme());
        return deadline(rules.versions().getFirst().rules(), book.calendar()) == null
                ? List.of()
                : RuledDeadline.of(
                        rules, rule -> Objects.requireNonNull(deadline(rule, book.calendar())));
    }

    /** When it was finished; null while it is not: no rules of a later day judge it then. */
    @Nullable LocalDate finishedOn();

    /** The rules by which it is judged on a day. */
    default RuleSet rules(Rulebook book, LocalDate day) {
        LocalDate finished = finishedOn();
        return book.rules()
                .of(programme())
                .on(finished != null && finished.isBefore(day) ? finished : day);
    }

    /**
     * All deadlines that come with it: its own, and those of what departments have to do about it.
     */
    default List<Term> terms(Rulebook book) {
        List<RuledDeadline> own = deadlines(book);
        return own.isEmpty()
                ? List.of()
                : List.of(new Term(itemKind(), "", department(), own, dueSince()));
    }

    /** What it is itself. */
    ItemKind itemKind();

    /** The light on a day, and why: as every other view shows it. */
    Verdict light(RuleSet rules, WorkingDayCalendar calendar, LocalDate today);
}
