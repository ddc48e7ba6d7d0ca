package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static org.duban.task.ledger.LedgerColumns.AREA;
import static org.duban.task.ledger.LedgerColumns.CALM;
import static org.duban.task.ledger.LedgerColumns.DUE;
import static org.duban.task.ledger.LedgerColumns.NEVER;
import static org.duban.task.ledger.LedgerColumns.OVERDUE_FROM;
import static org.duban.task.ledger.LedgerColumns.RED_FROM;
import static org.duban.task.ledger.LedgerColumns.RED_WEEK;
import static org.duban.task.ledger.LedgerColumns.SCOPES;
import static org.duban.task.ledger.LedgerColumns.STATUS;
import static org.duban.task.ledger.LedgerColumns.TERMS;
import static org.duban.task.ledger.LedgerColumns.TEXT;
import static org.duban.task.ledger.LedgerColumns.TIMING;
import static org.duban.task.ledger.LedgerColumns.TROUBLE_FROM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Stage;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which segments make up a list on a day. A light is a range of days: red from its first red day
 * on; yellow from its first day of trouble until it is red, which is asked week by week, so that
 * what is red already is not even looked at.
 */
final class LedgerPlan {

    private static final int WEEKS_AHEAD = 60;
    private static final int MOST_STRETCHES = 4000;

    private final LedgerFilter filter;
    private final Scope scope;
    private final List<String> areas;
    private final LocalDate today;
    private final String day;

    /**
     * Plans a list.
     *
     * @param areas codes of all areas of the programmes in the scope
     */
    LedgerPlan(LedgerFilter filter, Scope scope, Collection<String> areas, LocalDate today) {
        this.filter = filter;
        this.scope = scope;
        this.areas = filter.area() == null ? List.copyOf(areas) : List.of(filter.area());
        this.today = today;
        this.day = today.toString();
    }

    List<Segment> segments() {
        Optional<String> term = Optional.ofNullable(filter.typed()).flatMap(SearchTerms::lookUp);
        if (term.isPresent()) {
            return List.of(found(term.get()));
        }
        if (filter.bySerial()) {
            return List.of(segment(statuses(), all(), "_id"));
        }
        if (filter.byDue()) {
            return List.of(segment(statuses(), all(), DUE, "_id"));
        }
        Timeliness timeliness = filter.timeliness();
        if (timeliness != null && filter.light() == null) {
            return List.of(segment(statuses(), all(), OVERDUE_FROM, "_id"));
        }
        return byAttention();
    }

    /** Red, longest first; yellow, those next to be red first; then what is calm. */
    private List<Segment> byAttention() {
        List<Segment> segments = new ArrayList<>();
        if (shows(Light.RED)) {
            segments.add(troubled(lte(RED_WEEK, LedgerColumns.weekOf(today)), Light.RED));
        }
        if (shows(Light.YELLOW)) {
            List<String> weeks = weeksAhead();
            segments.add(troubled(in(RED_WEEK, weeks), Light.YELLOW));
            segments.add(
                    troubled(
                            and(gt(RED_WEEK, weeks.get(weeks.size() - 2)), lt(RED_WEEK, NEVER)),
                            Light.YELLOW));
        }
        if (shows(Light.MADE_UP_LATE)) {
            segments.add(calm(Light.MADE_UP_LATE));
        }
        if (shows(Light.GREEN)) {
            segments.add(calm(Light.GREEN));
        }
        return segments;
    }

    private boolean shows(Light light) {
        return filter.light() == null || filter.light() == light;
    }

    private Segment troubled(Bson weeks, Light light) {
        List<Bson> conditions = rest();
        conditions.add(weeks);
        conditions.add(is(light));
        List<String> open = statuses().stream().filter(LedgerPlan::mayBeInTrouble).toList();
        return segment(open, conditions, RED_WEEK, TROUBLE_FROM, "_id");
    }

    private Segment calm(Light light) {
        List<Bson> conditions = rest();
        conditions.add(is(light));
        return segment(statuses(), conditions, TROUBLE_FROM, "_id");
    }

    private Segment found(String term) {
        List<Bson> conditions = all();
        Stream<String> tokens = scope.tokens().stream();
        conditions.add(in(TERMS, tokens.map(each -> SearchTerms.code(each, term)).toList()));
        conditions.add(in(SCOPES, scope.tokens()));
        conditions.add(in(AREA, areas));
        conditions.add(in(STATUS, statuses()));
        return new Segment(and(conditions), List.of("_id"));
    }

    private Segment segment(List<String> statuses, List<Bson> conditions, String... order) {
        List<Bson> filters = new ArrayList<>();
        filters.add(in(SCOPES, scope.tokens()));
        filters.add(in(AREA, areas));
        filters.add(in(STATUS, statuses));
        filters.addAll(conditions);
        return new Segment(and(filters), List.of(order));
    }

    private List<Bson> all() {
        List<Bson> conditions = rest();
        if (filter.light() != null) {
            conditions.add(is(filter.light()));
        }
        return conditions;
    }

    /** All that was asked for besides scope, area, status and light. */
    private List<Bson> rest() {
        List<Bson> conditions = new ArrayList<>();
        add(conditions, filter.timeliness(), this::is);
        add(conditions, filter.dueFrom(), from -> gte(DUE, from.toString()));
        add(conditions, filter.dueTo(), to -> lte(DUE, to.toString()));
        if (filter.dueFrom() != null && filter.dueTo() == null) {
            conditions.add(lt(DUE, NEVER));
        }
        add(
                conditions,
                filter.typed(),
                typed -> regex(TEXT, Pattern.quote(LedgerColumns.text(typed))));
        if (!scope.also().isEmpty()) {
            conditions.add(in(SCOPES, scope.also()));
        }
        return conditions;
    }

    private static <T> void add(
            List<Bson> conditions,
            @Nullable T asked,
            java.util.function.Function<T, Bson> condition) {
        if (asked != null) {
            conditions.add(condition.apply(asked));
        }
    }

    private Bson is(Light light) {
        return switch (light) {
            case RED -> lte(RED_FROM, day);
            case YELLOW -> and(lte(TROUBLE_FROM, day), gt(RED_FROM, day));
            case GREEN, MADE_UP_LATE -> and(eq(CALM, light.name()), gt(TROUBLE_FROM, day));
        };
    }

    private Bson is(Timeliness timeliness) {
        return switch (timeliness) {
            case OVERDUE -> and(eq(TIMING, Timeliness.NOT_DUE.name()), lte(OVERDUE_FROM, day));
            case NOT_DUE -> and(eq(TIMING, timeliness.name()), gt(OVERDUE_FROM, day));
            case ON_TIME, EARLY, LATE, ONGOING, TO_BE_SET -> eq(TIMING, timeliness.name());
        };
    }

    private List<String> statuses() {
        return filter.status() == null
                ? Stream.of(TaskStatus.values()).map(TaskStatus::name).toList()
                : List.of(filter.status().name());
    }

    private static boolean mayBeInTrouble(String status) {
        return TaskStatus.valueOf(status).stage() == Stage.OPEN;
    }

    /** The Mondays of the weeks in which what is yellow today may turn red; last, never. */
    private List<String> weeksAhead() {
        int lanes = Math.max(1, scope.tokens().size() * areas.size() * statuses().size());
        int weeks = Math.clamp(MOST_STRETCHES / lanes, 2, WEEKS_AHEAD);
        List<String> mondays = new ArrayList<>();
        IntStream.range(0, weeks)
                .mapToObj(week -> LedgerColumns.weekOf(today.plusDays(1).plusWeeks(week)))
                .forEach(mondays::add);
        mondays.add(NEVER);
        return mondays;
    }
}
