package org.duban.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static org.duban.task.ledger.Condition.above;
import static org.duban.task.ledger.Condition.atLeast;
import static org.duban.task.ledger.Condition.atMost;
import static org.duban.task.ledger.Condition.below;
import static org.duban.task.ledger.Condition.contains;
import static org.duban.task.ledger.Condition.hasOneOf;
import static org.duban.task.ledger.Condition.oneOf;
import static org.duban.task.ledger.LedgerColumns.AREA;
import static org.duban.task.ledger.LedgerColumns.CALM;
import static org.duban.task.ledger.LedgerColumns.DUE;
import static org.duban.task.ledger.LedgerColumns.KIND;
import static org.duban.task.ledger.LedgerColumns.NEVER;
import static org.duban.task.ledger.LedgerColumns.OVERDUE_FROM;
import static org.duban.task.ledger.LedgerColumns.PERCENT;
import static org.duban.task.ledger.LedgerColumns.RED_FROM;
import static org.duban.task.ledger.LedgerColumns.RED_WEEK;
import static org.duban.task.ledger.LedgerColumns.SCOPES;
import static org.duban.task.ledger.LedgerColumns.SERVES;
import static org.duban.task.ledger.LedgerColumns.STATUS;
import static org.duban.task.ledger.LedgerColumns.TERMS;
import static org.duban.task.ledger.LedgerColumns.TEXT;
import static org.duban.task.ledger.LedgerColumns.TIMING;
import static org.duban.task.ledger.LedgerColumns.TROUBLE_FROM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.rules.light.Stage;
import org.duban.task.ledger.LedgerOrder.By;
import org.duban.task.task.TaskStatus;

/**
 * Which segments make up a list on a day. A light is a range of days: red from its first red day
 * on; yellow from its first day of trouble until it is red, which is asked week by week, so that
 * what is red already is not even looked at.
 */
final class LedgerPlan {

    private static final int WEEKS_AHEAD = 60;
    private static final int MOST_STRETCHES = 6000;

    private final LedgerFilter filter;
    private final Scope scope;
    private final Part part;
    private final List<String> areas;
    private final LedgerOrder order;
    private final LocalDate today;
    private final String day;

    /** Plans a part of a list. */
    LedgerPlan(LedgerFilter filter, Scope scope, Part part, LocalDate today) {
        this.filter = filter;
        this.scope = scope;
        this.part = part;
        this.areas = filter.area() == null ? part.areas() : List.of(filter.area());
        this.order = filter.order();
        this.today = today;
        this.day = today.toString();
    }

    List<Segment> segments() {
        Optional<Segment> found = clauseOrTerm();
        if (found.isPresent()) {
            boolean fromTheEnd = order.backwards() && order.by() == By.SERIAL;
            return List.of(fromTheEnd ? found.get().reversed() : found.get());
        }
        List<Segment> segments = inOrder();
        return order.backwards()
                ? segments.reversed().stream().map(Segment::reversed).toList()
                : segments;
    }

    private Optional<Segment> clauseOrTerm() {
        if (filter.clause() != null) {
            return Optional.of(serving(filter.clause()));
        }
        return Optional.ofNullable(filter.typed()).flatMap(SearchTerms::lookUp).map(this::found);
    }

    private List<Segment> inOrder() {
        return switch (order.by()) {
            case SERIAL -> List.of(all(areas, statuses(), "_id"));
            case PROGRESS -> List.of(all(areas, statuses(), PERCENT, "_id"));
            case DUE -> List.of(segment(due(), rest(light(), timeliness()), DUE, "_id"));
            case AREA ->
                    areas.stream()
                            .sorted()
                            .map(area -> all(List.of(area), statuses(), "_id"))
                            .toList();
            case STATUS ->
                    statuses().stream().map(status -> all(areas, List.of(status), "_id")).toList();
            case ATTENTION ->
                    filter.timeliness() != null && filter.light() == null
                            ? List.of(segment(timeliness(), rest(due()), OVERDUE_FROM, "_id"))
                            : byAttention();
        };
    }

    /** What no order but these columns has a say in. */
    private Segment all(List<String> inAreas, List<String> statuses, String... by) {
        List<Condition> rest = rest(light(), timeliness(), due());
        return segment(inAreas, statuses, List.of(), rest, by);
    }

    /** Red, longest first; yellow, those next to be red first; then what is calm. */
    private List<Segment> byAttention() {
        List<Segment> segments = new ArrayList<>();
        if (shows(Light.RED)) {
            segments.add(troubled(atMost(RED_WEEK, LedgerColumns.weekOf(today)), Light.RED));
        }
        if (shows(Light.YELLOW)) {
            List<String> weeks = weeksAhead();
            segments.add(troubled(oneOf(RED_WEEK, weeks), Light.YELLOW));
            segments.add(
                    troubled(
                            above(RED_WEEK, weeks.get(weeks.size() - 2))
                                    .and(below(RED_WEEK, NEVER)),
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

    private Segment troubled(Condition weeks, Light light) {
        List<String> open = statuses().stream().filter(LedgerPlan::mayBeInTrouble).toList();
        return segment(
                areas,
                open,
                List.of(weeks, is(light)),
                rest(timeliness(), due()),
                RED_WEEK,
                TROUBLE_FROM,
                "_id");
    }

    private Segment calm(Light light) {
        return segment(List.of(is(light)), rest(timeliness(), due()), TROUBLE_FROM, "_id");
    }

    /** A hundred tasks at most serve a clause: these are looked through. */
    private Segment serving(String clause) {
        List<String> clauses =
                part.programmes().stream().map(id -> ServedClauses.clause(id, clause)).toList();
        return new Segment(in(SERVES, clauses), whatever(), List.of("_id"), false);
    }

    /** What the index of terms finds is in the scope, but for terms that share a number. */
    private Segment found(String term) {
        Stream<String> tokens = scope.tokens().stream();
        List<Integer> terms = tokens.map(each -> SearchTerms.code(each, term)).toList();
        return new Segment(in(TERMS, terms), whatever(), List.of("_id"), false);
    }

    /** All that is asked of a row of which nothing is known. */
    private List<Condition> whatever() {
        List<Condition> conditions = new ArrayList<>(rest(light(), timeliness(), due()));
        conditions.add(hasOneOf(SCOPES, tokens()));
        conditions.add(oneOf(AREA, areas));
        conditions.add(oneOf(STATUS, statuses()));
        return conditions;
    }

    private Segment segment(List<Condition> served, List<Condition> rest, String... by) {
        return segment(areas, statuses(), served, rest, by);
    }

    private Segment segment(
            List<String> inAreas,
            List<String> statuses,
            List<Condition> served,
            List<Condition> rest,
            String... by) {
        List<Bson> filters = new ArrayList<>();
        filters.add(in(SCOPES, tokens()));
        filters.add(in(AREA, inAreas));
        filters.add(in(STATUS, statuses));
        served.forEach(condition -> filters.add(condition.asked()));
        return new Segment(and(filters), rest, List.of(by), false);
    }

    /** The scope, narrowed down to a kind of deadline where that has scopes of its own. */
    private List<String> tokens() {
        TaskKind kind = filter.kind();
        return kind == null || !LedgerColumns.hasScopes(kind)
                ? scope.tokens()
                : scope.tokens().stream().map(each -> LedgerColumns.ofKind(each, kind)).toList();
    }

    /** What no index of the segment answers, and what none ever does. */
    @SafeVarargs
    private List<Condition> rest(List<Condition>... some) {
        List<Condition> rest = new ArrayList<>();
        for (List<Condition> each : some) {
            rest.addAll(each);
        }
        if (filter.kind() != null && !LedgerColumns.hasScopes(filter.kind())) {
            rest.add(Condition.is(KIND, filter.kind().name()));
        }
        if (filter.typed() != null) {
            rest.add(contains(TEXT, LedgerColumns.text(filter.typed())));
        }
        if (!scope.also().isEmpty()) {
            rest.add(hasOneOf(SCOPES, scope.also()));
        }
        return rest;
    }

    private List<Condition> light() {
        return filter.light() == null ? List.of() : List.of(is(filter.light()));
    }

    private List<Condition> timeliness() {
        return filter.timeliness() == null ? List.of() : List.of(is(filter.timeliness()));
    }

    private List<Condition> due() {
        List<Condition> span = new ArrayList<>();
        if (filter.dueFrom() != null) {
            span.add(atLeast(DUE, filter.dueFrom().toString()));
        }
        if (filter.dueTo() != null) {
            span.add(atMost(DUE, filter.dueTo().toString()));
        } else if (filter.dueFrom() != null) {
            span.add(below(DUE, NEVER));
        }
        return span;
    }

    private Condition is(Light light) {
        return switch (light) {
            case RED -> atMost(RED_FROM, day);
            case YELLOW -> atMost(TROUBLE_FROM, day).and(above(RED_FROM, day));
            case GREEN, MADE_UP_LATE ->
                    Condition.is(CALM, light.name()).and(above(TROUBLE_FROM, day));
        };
    }

    private Condition is(Timeliness timeliness) {
        return switch (timeliness) {
            case OVERDUE ->
                    Condition.is(TIMING, Timeliness.NOT_DUE.name()).and(atMost(OVERDUE_FROM, day));
            case NOT_DUE -> Condition.is(TIMING, timeliness.name()).and(above(OVERDUE_FROM, day));
            case ON_TIME, EARLY, LATE, ONGOING, TO_BE_SET ->
                    Condition.is(TIMING, timeliness.name());
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
