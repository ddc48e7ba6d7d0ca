package org.duban.task.task;

import static org.duban.task.task.TaskRule.INDICATORS_UNCHANGED;
import static org.duban.task.task.TaskRule.READING_INCOMPLETE;
import static org.duban.task.task.TaskRule.READING_IN_THE_FUTURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.IndicatorEvent.Indicator;
import org.duban.events.IndicatorEvent.IndicatorKind;
import org.duban.events.IndicatorEvent.IndicatorReported;
import org.duban.events.IndicatorEvent.IndicatorsSet;
import org.jspecify.annotations.Nullable;

/** What a task is measured by is for the office to say, where it stands for the lead. */
public final class IndicatorDesk {

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    IndicatorDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** Names all of them; those that are not named again are measured no more. */
    public IndicatorsSet set(List<Indicator> named) {
        TaskVerb.INDICATORS.check(task, acting, today);
        Form.of(TaskVerb.INDICATORS, task, acting).field("indicators", named);
        Indicators known = task.purpose().indicators();
        List<Indicator> now = known.naming(named);
        if (now.equals(known.all().stream().map(Measured::indicator).toList())) {
            throw new TaskRejection(INDICATORS_UNCHANGED, Map.of());
        }
        return new IndicatorsSet(now, today);
    }

    /** Says where one stood on a day. */
    public IndicatorReported report(
            int n, @Nullable Double value, @Nullable String words, LocalDate asOf) {
        TaskVerb.READINGS.check(task, acting, today);
        Form.of(TaskVerb.READINGS, task, acting).field("words", words);
        Indicator indicator = task.purpose().indicators().get(n);
        boolean number = indicator.kind() == IndicatorKind.QUANTITATIVE;
        if (number ? value == null : words == null || words.isBlank()) {
            throw new TaskRejection(
                    READING_INCOMPLETE, Map.of("name", indicator.name(), "kind", indicator.kind()));
        }
        if (asOf.isAfter(today)) {
            throw new TaskRejection(READING_IN_THE_FUTURE, Map.of("asOf", asOf, "today", today));
        }
        return new IndicatorReported(
                n, indicator.name(), number ? value : null, words, asOf, today);
    }
}
