package org.duban.notification.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.duban.events.DepartmentEvent;
import org.duban.events.Envelope;
import org.duban.events.ProgrammeEvent;
import org.duban.journal.calendar.CalendarChanges;
import org.duban.journal.calendar.CalendarRows;
import org.duban.journal.deputy.Mandate;
import org.duban.journal.deputy.MandateRows;
import org.duban.journal.projection.Arrived;
import org.duban.journal.ruleset.RuleRows;
import org.duban.journal.view.LiveView;
import org.duban.journal.view.View;
import org.duban.journal.view.ViewLayout;
import org.duban.journal.view.Views;
import org.duban.notification.view.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up departments and programmes by their codes. */
@Component
public class Directory {

    /** The stream behind it. */
    public static final String STREAM = "notification.directory";

    private static final String DEPARTMENTS = "departments";
    private static final String PROGRAMMES = "programmes";
    private static final FoldedRows<DepartmentNames> NAMES =
            new FoldedRows<>(
                    DepartmentNames.class,
                    (before, event) ->
                            DepartmentNames.after(before, (DepartmentEvent) event.event()),
                    (_, _) -> new Document());
    private static final FoldedRows<Programme> KNOWN_PROGRAMMES =
            new FoldedRows<>(
                    Programme.class,
                    (before, event) -> Programme.after(before, (ProgrammeEvent) event.event()),
                    (_, _) -> new Document());

    private final LiveView view;
    private final Map<String, DepartmentNames> known = new ConcurrentHashMap<>();
    private final Clock clock;

    Directory(Views views, Clock clock) {
        this.clock = clock;
        this.view =
                views.view(
                        ViewLayout.of(STREAM)
                                .with(DEPARTMENTS)
                                .with(PROGRAMMES)
                                .with(CalendarRows.COLLECTION)
                                .with(RuleRows.COLLECTION)
                                .with(MandateRows.COLLECTION));
    }

    /** What a department is called today, in short; its code when it is not known. */
    public String nameOf(String code) {
        DepartmentNames names = known.get(code);
        if (names == null) {
            Optional<DepartmentNames> kept = department(code);
            if (kept.isEmpty()) {
                return code;
            }
            names = known.merge(code, kept.get(), (learnt, _) -> learnt);
        }
        return names.on(LocalDate.now(clock));
    }

    /**
     * Account of the leader in charge of a department on a day; null when nobody is, or was named.
     */
    public @Nullable String leaderOf(String code, LocalDate day) {
        return department(code).map(names -> names.leaderOn(day)).orElse(null);
    }

    /** A programme as last heard of; empty when nothing was heard of it yet. */
    public Optional<Programme> programme(String id) {
        return KNOWN_PROGRAMMES.find(view.collection(PROGRAMMES), id);
    }

    /** Takes a name in before the view behind this directory has it. */
    public void learn(Envelope envelope) {
        if (envelope.event() instanceof DepartmentEvent event) {
            known.compute(
                    envelope.aggregate(),
                    (code, names) ->
                            DepartmentNames.after(
                                    names == null ? department(code).orElse(null) : names, event));
        }
    }

    LiveView view() {
        return view;
    }

    /** Takes what arrived into a version of the view behind this directory. */
    void take(View version, List<Arrived> departments, List<Arrived> programmes) {
        NAMES.fold(version.collection(DEPARTMENTS), departments);
        KNOWN_PROGRAMMES.fold(version.collection(PROGRAMMES), programmes);
    }

    /** What was changed of the calendar, as far as it was heard of. */
    public Supplier<CalendarChanges> calendar() {
        return CalendarRows.of(view);
    }

    /** The versions of rules, as far as they were heard of. */
    RuleRows rules() {
        return RuleRows.of(view);
    }

    /** The mandates of a department, as far as they were heard of. */
    Function<String, List<Mandate>> mandates() {
        return MandateRows.of(view);
    }

    private Optional<DepartmentNames> department(String code) {
        return NAMES.find(view.collection(DEPARTMENTS), code);
    }
}
