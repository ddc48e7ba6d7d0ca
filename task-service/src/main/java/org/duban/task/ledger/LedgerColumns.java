package org.duban.task.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.calendar.DerivedColumns;
import org.duban.journal.calendar.RuledColumns;
import org.duban.rules.count.DayPlan;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.Task;
import org.duban.task.task.TaskFigures;
import org.duban.task.task.Team;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task's state so that lists find it: no figure of any day, but the days on
 * which its figures change by the rules that hold today. Days are ISO strings, {@link #NEVER} sorts
 * behind all of them.
 */
final class LedgerColumns {

    /** Counted up when rows get other columns. */
    private static final int LAYOUT = 4;

    /** The day of what does not happen. */
    static final String NEVER = "9999-12-31";

    /**
     * Scopes under which it is listed: its programme, its lead, each supporter, and whoever else
     * was asked or reads along; and each of these once more with its kind of deadline, unless that
     * is the most frequent one.
     */
    static final String SCOPES = "scopes";

    /** Kind of deadline. */
    static final String KIND = "kind";

    /** How far it is, in three digits, so that it sorts. */
    static final String PERCENT = "percentDone";

    static final String AREA = "area";
    static final String STATUS = "status";

    /** What is searched: serial number and title. */
    static final String TEXT = "text";

    /** Codes of the terms it is found by, one set for each scope. */
    static final String TERMS = "terms";

    static final String DUE = "due";

    /** The light before any change, GREEN or MADE_UP_LATE. */
    static final String CALM = "calm";

    /** The first day it is yellow or red. */
    static final String TROUBLE_FROM = "troubleFrom";

    /** The first day it is red, and the Monday of that week. */
    static final String RED_FROM = "redFrom";

    static final String RED_WEEK = "redWeek";

    /** The timeliness before it is overdue, and the first day it is. */
    static final String TIMING = "timing";

    static final String OVERDUE_FROM = "overdueFrom";

    /**
     * Clauses it serves; where it serves none, that, for its programme and for each of its readers.
     * Of a task that was given up nothing is served or left out.
     */
    static final String SERVES = "serves";

    /** Id of the task it is part of, and its number there; only sub-tasks have them. */
    static final String PARENT = "parent";

    static final String PART = "part";

    /** Id of the group it was given out with; only such tasks have one. */
    static final String GROUP = "group";

    /** Its scopes once more, beside the group: what has no group is not in that index. */
    static final String GROUPED_IN = "groupedIn";

    /** Its scopes once more, each also with every have it lacks; only drafts that lack some. */
    static final String LACKS = "lacks";

    /** Where such a draft is listed: its lead, then its id. */
    static final String LACKING_AT = "lackingAt";

    /** Its lead and all it lacks, for counting. */
    static final String LACKING = "lacking";

    private final TaskFigures figures;
    private final Function<String, LocalDate> days;

    /**
     * @param days today in the zone of a programme
     */
    LedgerColumns(TaskFigures figures, Function<String, LocalDate> days) {
        this.figures = figures;
        this.days = days;
    }

    Map<String, @Nullable Object> of(Task task) {
        TaskFigures now = figures.now();
        LocalDate today = days.apply(task.brief().programme());
        return of(task, now.ruledOn(today), now.rulesVersion(task.brief().programme(), today));
    }

    private static Map<String, @Nullable Object> of(
            Task task, TaskFigures figures, int rulesVersion) {
        DayPlan<Light> light = figures.light(task);
        DayPlan<Timeliness> timeliness = figures.timeliness(task);
        LocalDate red = light.firstChangeTo(Light.RED).orElse(null);
        LocalDate trouble = light.changes().isEmpty() ? null : light.changes().getFirst().from();
        List<String> scopes = scopes(task);
        String text = text(task.brief().serial() + " " + task.brief().title());
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(SCOPES, withKind(scopes, task.brief().kind()));
        columns.put(KIND, task.brief().kind().name());
        columns.put(PERCENT, "%03d".formatted(task.percent()));
        columns.put(AREA, task.brief().area());
        columns.put(STATUS, task.status().name());
        columns.put(TEXT, text);
        columns.put(TERMS, SearchTerms.of(task.brief().serial(), task.brief().title(), scopes));
        columns.put(DUE, day(task.dates().currentDue()));
        columns.put(CALM, light.first().name());
        columns.put(TROUBLE_FROM, day(trouble));
        columns.put(RED_FROM, day(red));
        columns.put(RED_WEEK, red == null ? NEVER : weekOf(red));
        columns.put(TIMING, timeliness.first().name());
        columns.put(OVERDUE_FROM, day(timeliness.firstChangeTo(Timeliness.OVERDUE).orElse(null)));
        columns.put(SERVES, ServedClauses.column(task));
        String parent = task.brief().parent();
        if (parent != null) {
            columns.put(PARENT, parent);
            columns.put(PART, part(task.brief().serial()));
        }
        if (task.brief().group() != null) {
            columns.put(GROUP, task.brief().group());
            columns.put(GROUPED_IN, scopes);
        }
        columns.putAll(LackingDrafts.columns(task, scopes));
        columns.put(RuledColumns.COLUMN, RuledColumns.by(task.brief().programme(), rulesVersion));
        columns.put(DerivedColumns.COLUMN, layout(figures.calendarVersion()));
        return columns;
    }

    /**
     * By what the columns of a row were derived: the calendar, and what columns there are. Rows
     * that were kept before there were others are derived anew.
     */
    static String layout(String calendarVersion) {
        return calendarVersion + "+" + LAYOUT;
    }

    private static List<String> withKind(List<String> scopes, TaskKind kind) {
        return hasScopes(kind)
                ? Stream.concat(scopes.stream(), scopes.stream().map(each -> ofKind(each, kind)))
                        .toList()
                : scopes;
    }

    /** Whether tasks of a kind are found by it; a list of most tasks looks through all of them. */
    static boolean hasScopes(TaskKind kind) {
        return kind != TaskKind.FIXED_DATE;
    }

    static String ofKind(String scope, TaskKind kind) {
        return scope + "/kind/" + kind;
    }

    /** The number behind the last dot: a sub-task is called after its parent. */
    private static int part(String serial) {
        return Integer.parseInt(serial.substring(serial.lastIndexOf('.') + 1));
    }

    static String programme(String programme) {
        return programme;
    }

    static String lead(String programme, String department) {
        return programme + "/lead/" + department;
    }

    static String support(String programme, String department) {
        return programme + "/support/" + department;
    }

    static String read(String programme, String department) {
        return programme + "/read/" + department;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? NEVER : day.toString();
    }

    static String weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    }

    static String text(String written) {
        return written.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> scopes(Task task) {
        String programme = task.brief().programme();
        Team team = task.team();
        List<String> scopes = new ArrayList<>();
        scopes.add(programme(programme));
        scopes.add(lead(programme, team.lead()));
        List<String> participants = task.participants();
        participants.stream()
                .filter(code -> !code.equals(team.lead()))
                .forEach(code -> scopes.add(support(programme, code)));
        task.arrangements().copied().stream()
                .filter(code -> !participants.contains(code))
                .forEach(code -> scopes.add(read(programme, code)));
        return scopes;
    }
}
