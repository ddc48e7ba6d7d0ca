package org.duban.notification.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.events.AlertEvent.ItemKind;
import org.duban.events.HelpEvent.HelpAnswered;
import org.duban.events.HelpEvent.HelpRequestClosed;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionAnswered;
import org.duban.events.InstructionEvent.InstructionClosed;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.PartEvent.PartPosted;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TalkEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.notification.schedule.Deadline;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.RuledDeadline;
import org.duban.rules.RuleSet;
import org.duban.rules.calendar.WorkingDayCalendar;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.deadline.DuePrecision;
import org.duban.rules.light.Lights;
import org.duban.rules.light.Stage;
import org.duban.rules.light.TaskFacts;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a department has to do about a task by itself: because it was asked or instructed, or is to
 * sign for it by a day.
 *
 * @param action {@link Action#ANSWER_HELP}, {@link Action#ANSWER_INSTRUCTION}, {@link
 *     Action#TAKE_PART} or {@link Action#ACKNOWLEDGE}
 * @param n the number of the request or instruction, or the revision by which it is to take part or
 *     to sign
 * @param department whose desk it lies on
 * @param due local date in the programme's zone; null: none is set
 * @param since when it was asked, or its task went on after it had stood
 */
record Duty(Action action, int n, String department, @Nullable LocalDate due, Instant since) {

    /** Who is asked has to answer, until it did or nobody waits for it any more. */
    static List<Duty> after(TaskEvent.Collaboration event, List<Duty> asked, Instant at) {
        return switch (event) {
            case HelpRequested help ->
                    with(asked, new Duty(Action.ANSWER_HELP, help.n(), help.to(), help.due(), at));
            case HelpAnswered answered -> without(asked, Action.ANSWER_HELP, answered.n());
            case HelpRequestClosed closed -> without(asked, Action.ANSWER_HELP, closed.n());
            case InstructionGiven given ->
                    with(
                            asked,
                            new Duty(
                                    Action.ANSWER_INSTRUCTION,
                                    given.n(),
                                    given.to(),
                                    given.due(),
                                    at));
            case InstructionAnswered answered ->
                    without(asked, Action.ANSWER_INSTRUCTION, answered.n());
            case InstructionClosed closed -> without(asked, Action.ANSWER_INSTRUCTION, closed.n());
            case PartPosted posted -> doneBy(posted.department(), asked);
            case TalkEvent _ -> asked;
        };
    }

    private static List<Duty> with(List<Duty> asked, Duty more) {
        return Stream.concat(asked.stream(), Stream.of(more)).toList();
    }

    private static List<Duty> without(List<Duty> asked, Action action, int n) {
        return asked.stream().filter(duty -> duty.action != action || duty.n != n).toList();
    }

    /** A department contributed, or leads now: that it takes part need not be said any more. */
    static List<Duty> doneBy(String department, List<Duty> asked) {
        return asked.stream()
                .filter(
                        duty ->
                                duty.action != Action.TAKE_PART
                                        || !duty.department.equals(department))
                .toList();
    }

    /** Who joined is to take part; what is asked of who left, and what ended with it, is not. */
    static List<Duty> after(TaskRevised revised, List<Duty> asked, long revision, Instant at) {
        List<Integer> ended = Objects.requireNonNullElse(revised.helpEnded(), List.of());
        List<Duty> now = new ArrayList<>(asked);
        now.removeIf(
                duty ->
                        revised.left().contains(duty.department)
                                || (duty.action == Action.ANSWER_HELP && ended.contains(duty.n)));
        for (String department : revised.joined()) {
            now.add(new Duty(Action.TAKE_PART, Math.toIntExact(revision), department, null, at));
        }
        return List.copyOf(now);
    }

    /** Who leads is to sign by a day, and by no other; null: by none, or not any more. */
    static List<Duty> signing(
            String lead, @Nullable LocalDate by, List<Duty> asked, long revision, Instant at) {
        List<Duty> now = new ArrayList<>(asked);
        now.removeIf(duty -> duty.action == Action.ACKNOWLEDGE);
        if (by != null) {
            now.add(new Duty(Action.ACKNOWLEDGE, Math.toIntExact(revision), lead, by, at));
        }
        return List.copyOf(now);
    }

    /** Its task goes on after it stood for some days: what is to be signed may wait as long. */
    Duty resumed(Instant again, int days) {
        LocalDate by = action == Action.ACKNOWLEDGE && due != null ? due.plusDays(days) : due;
        return new Duty(action, n, department, by, again);
    }

    Duty handedOver(TaskHandedOver handed) {
        return department.equals(handed.from())
                ? new Duty(action, n, handed.to(), due, since)
                : this;
    }

    /** By when it is to be done; empty where no date is set. */
    Optional<Term> term(Rulebook book, String programme) {
        if (due == null) {
            return Optional.empty();
        }
        List<RuledDeadline> deadlines =
                RuledDeadline.of(
                        book.rules().of(programme),
                        rule -> {
                            LocalDate last = Deadlines.effectiveDue(due, rule, book.calendar());
                            return new Deadline(last, last);
                        });
        ItemKind kind =
                switch (action) {
                    case ANSWER_HELP -> ItemKind.HELP_REQUEST;
                    case ACKNOWLEDGE -> ItemKind.ACKNOWLEDGEMENT;
                    default -> ItemKind.INSTRUCTION;
                };
        return Optional.of(new Term(kind, "#" + kind + "/" + n, department, deadlines, since));
    }

    /** Due and overdue by the same rule as everything else. */
    Verdict light(RuleSet rules, WorkingDayCalendar calendar, LocalDate today) {
        TaskFacts facts =
                new TaskFacts(
                        Stage.OPEN,
                        false,
                        null,
                        due,
                        due,
                        DuePrecision.DAY,
                        null,
                        0,
                        null,
                        List.of(),
                        null,
                        null);
        return Lights.explain(facts, rules, calendar, today);
    }
}
