package org.duban.task.task;

import static org.duban.task.task.TaskRule.INDICATOR_INCOMPLETE;
import static org.duban.task.task.TaskRule.INDICATOR_TWICE;
import static org.duban.task.task.TaskRule.INDICATOR_UNKNOWN;
import static org.duban.task.task.TaskRule.TOO_MANY_INDICATORS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.events.IndicatorEvent;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.jspecify.annotations.Nullable;

/**
 * What a task is measured by.
 *
 * @param count the highest number that was ever given to one
 * @param all in the order the office put them in
 */
public record Indicators(int count, List<Measured> all) {

    /** What is measured by more than these is measured by nothing. */
    public static final int MOST = 20;

    static final Indicators NONE = new Indicators(0, List.of());

    /**
     * What they would be after the office named these: one that keeps its name keeps its number.
     *
     * @param named their numbers are not looked at
     */
    List<Indicator> naming(List<Indicator> named) {
        if (named.size() > MOST) {
            throw new TaskRejection(
                    TOO_MANY_INDICATORS, Map.of("named", named.size(), "most", MOST));
        }
        Set<String> names = new HashSet<>();
        List<Indicator> numbered = new ArrayList<>();
        int next = count;
        for (Indicator one : named) {
            if (!names.add(one.name())) {
                throw new TaskRejection(INDICATOR_TWICE, Map.of("name", one.name()));
            }
            requireComplete(one);
            Measured known = called(one.name());
            numbered.add(numbered(known == null ? ++next : known.indicator().n(), one));
        }
        return List.copyOf(numbered);
    }

    private static void requireComplete(Indicator one) {
        boolean complete =
                one.kind() == IndicatorKind.QUANTITATIVE
                        ? one.unit() != null && one.target() != null
                        : one.aim() != null;
        if (!complete) {
            throw new TaskRejection(
                    INDICATOR_INCOMPLETE, Map.of("name", one.name(), "kind", one.kind()));
        }
    }

    /** What does not tell it is left out: a sentence has no unit, a number no aim. */
    private static Indicator numbered(int n, Indicator one) {
        boolean number = one.kind() == IndicatorKind.QUANTITATIVE;
        return new Indicator(
                n,
                one.name(),
                one.kind(),
                number ? one.unit() : null,
                number ? one.baseline() : null,
                number ? one.target() : null,
                number ? null : one.aim(),
                one.period());
    }

    private @Nullable Measured called(String name) {
        return all.stream()
                .filter(one -> one.indicator().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The indicator of this number. */
    Indicator get(int n) {
        return measured(n).indicator();
    }

    /** The indicator of this number with its latest reading. */
    Measured measured(int n) {
        return all.stream()
                .filter(one -> one.indicator().n() == n)
                .findFirst()
                .orElseThrow(() -> new TaskRejection(INDICATOR_UNKNOWN, Map.of("n", n)));
    }

    Indicators after(IndicatorEvent event) {
        return switch (event) {
            case IndicatorsSet set ->
                    new Indicators(
                            set.indicators().stream()
                                    .mapToInt(Indicator::n)
                                    .reduce(count, Math::max),
                            set.indicators().stream().map(this::kept).toList());
            case IndicatorReported said ->
                    new Indicators(
                            count,
                            all.stream()
                                    .map(
                                            one ->
                                                    one.indicator().n() == said.n()
                                                            ? one.after(Reading.of(said))
                                                            : one)
                                    .toList());
        };
    }

    /** What was read stays, unless it is told in another way or counted in another unit now. */
    private Measured kept(Indicator now) {
        Measured before = called(now.name());
        return before != null && isReadAlike(before.indicator(), now)
                ? new Measured(now, before.latest())
                : new Measured(now, null);
    }

    static boolean isReadAlike(Indicator one, Indicator other) {
        return one.kind() == other.kind() && Objects.equals(one.unit(), other.unit());
    }
}
