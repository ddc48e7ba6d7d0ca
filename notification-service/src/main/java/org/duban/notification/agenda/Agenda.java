package org.duban.notification.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.door.Texts;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.notification.agenda.AgendaItems.OpenItem;
import org.duban.notification.directory.Directory;
import org.duban.notification.directory.Programme;
import org.duban.notification.schedule.Deadline;
import org.duban.notification.schedule.Rulebook;
import org.duban.notification.schedule.Rulebooks;
import org.duban.rules.RuleSet;
import org.duban.rules.deadline.Deadlines;
import org.duban.rules.light.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody's work list: what has to be done, and what waits for others. */
@Component
public class Agenda {

    /** The stream behind the work lists. */
    public static final String STREAM = "notification.agenda";

    private final AgendaItems items;
    private final Directory directory;
    private final Rulebooks books;
    private final Texts texts;
    private final ProjectionStreams streams;
    private final Clock clock;

    Agenda(
            AgendaItems items,
            Directory directory,
            Rulebooks books,
            Texts texts,
            ProjectionStreams streams,
            Clock clock) {
        this.items = items;
        this.directory = directory;
        this.books = books;
        this.texts = texts;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * @param items what the caller has to do: as a department by attention, as the office by how
     *     long it has been waiting
     * @param waiting what the caller's department waits for the office to do
     * @param asOf the moment as of which the lists are complete (UTC)
     * @param eventsBehind events that are not in them yet; −1 when unknown
     */
    record WorkList(
            List<AgendaEntry> items, List<AgendaEntry> waiting, Instant asOf, long eventsBehind) {}

    /**
     * @param programme only of this programme; null for all
     */
    WorkList of(Caller caller, @Nullable String programme) {
        Freshness freshness = streams.freshness(STREAM);
        Reading reading = new Reading(programme, clock.instant());
        List<AgendaEntry> todo = new ArrayList<>();
        List<AgendaEntry> waiting = new ArrayList<>();
        if (caller.is(Role.OFFICE)) {
            List<OpenItem> review = items.forReview();
            review.removeIf(open -> open.item().department().equals(caller.department()));
            todo.addAll(
                    reading.entries(review, AgendaItem::officeAction)
                            .sorted(AgendaEntry.LONGEST_FIRST)
                            .toList());
        }
        if (caller.is(Role.LIAISON, Role.HEAD)) {
            List<OpenItem> desk = items.of(caller.department());
            List<OpenItem> own =
                    desk.stream()
                            .filter(open -> open.item().department().equals(caller.department()))
                            .toList();
            todo.addAll(
                    Stream.concat(
                                    reading.entries(own, AgendaItem::departmentAction),
                                    reading.duties(desk, caller.department()))
                            .sorted(AgendaEntry.BY_ATTENTION)
                            .toList());
            waiting.addAll(
                    reading.entries(own, AgendaItem::officeAction)
                            .sorted(AgendaEntry.LONGEST_FIRST)
                            .toList());
        }
        return new WorkList(
                todo, waiting, freshness.completeAsOf(reading.now), freshness.eventsBehind());
    }

    /** One answer: every programme is looked up once, and it is the same moment throughout. */
    private final class Reading {

        private final @Nullable String only;
        private final Instant now;
        private final Rulebook book = books.now();
        private final Map<String, Optional<Programme>> programmes = new HashMap<>();

        Reading(@Nullable String only, Instant now) {
            this.only = only;
            this.now = now;
        }

        Stream<AgendaEntry> entries(
                List<OpenItem> open, Function<AgendaItem, @Nullable Action> actions) {
            return shown(open)
                    .flatMap(
                            one -> {
                                Action action = actions.apply(one.item());
                                return action == null
                                        ? Stream.empty()
                                        : Stream.of(entry(one, action));
                            });
        }

        /** What a department was asked or instructed to do, about whose task ever. */
        Stream<AgendaEntry> duties(List<OpenItem> open, String department) {
            return shown(open)
                    .flatMap(
                            one ->
                                    one.item().duties().stream()
                                            .filter(duty -> duty.department().equals(department))
                                            .map(duty -> entry(one, duty)));
        }

        private Stream<OpenItem> shown(List<OpenItem> open) {
            return open.stream()
                    .filter(one -> only == null || only.equals(one.item().programme()))
                    .filter(one -> !programme(one.item()).map(Programme::closed).orElse(false));
        }

        private AgendaEntry entry(OpenItem open, Action action) {
            AgendaItem item = open.item();
            LocalDate today = today(item);
            return entry(
                    open,
                    action,
                    item.due(),
                    item.light(item.rules(book, today), book.calendar(), today),
                    item.deadline(item.rules(book, today), book.calendar()),
                    item.since());
        }

        private AgendaEntry entry(OpenItem open, Duty duty) {
            LocalDate due = duty.due();
            LocalDate today = today(open.item());
            RuleSet rules = book.rules().of(open.item().programme()).on(today);
            LocalDate last =
                    due == null ? null : Deadlines.effectiveDue(due, rules, book.calendar());
            return entry(
                    open,
                    duty.action(),
                    due,
                    duty.light(rules, book.calendar(), today),
                    last == null ? null : new Deadline(last, last),
                    duty.since());
        }

        private AgendaEntry entry(
                OpenItem open,
                Action action,
                @Nullable LocalDate due,
                Verdict light,
                @Nullable Deadline deadline,
                Instant since) {
            AgendaItem item = open.item();
            return new AgendaEntry(
                    open.id(),
                    item.itemKind(),
                    item.programme(),
                    item.reference(),
                    item.title(),
                    item.department(),
                    due,
                    light.level(),
                    light.reasons().stream()
                            .map(
                                    reason ->
                                            new LightReason(
                                                    reason.rule(),
                                                    reason.facts(),
                                                    texts.say(reason.rule(), reason.facts())))
                            .toList(),
                    workingDaysLeft(deadline, today(item)),
                    item.percent(),
                    action,
                    since);
        }

        private @Nullable Integer workingDaysLeft(@Nullable Deadline deadline, LocalDate today) {
            if (deadline == null) {
                return null;
            }
            LocalDate last = deadline.overdueAfter();
            return last != null && Deadlines.isOverdue(last, today)
                    ? Integer.valueOf(-Deadlines.workingDaysOverdue(last, today, book.calendar()))
                    : Integer.valueOf(
                            Deadlines.workingDaysLeft(deadline.due(), today, book.calendar()));
        }

        private LocalDate today(AgendaItem item) {
            return Deadlines.today(
                    now, programme(item).map(Programme::zone).orElseGet(clock::getZone));
        }

        private Optional<Programme> programme(AgendaItem item) {
            return programmes.computeIfAbsent(item.programme(), directory::programme);
        }
    }
}
