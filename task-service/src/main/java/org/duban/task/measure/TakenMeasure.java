package org.duban.task.measure;

import static org.duban.task.measure.MeasureRule.MEASURES_GO_INTO_DRAFTS;
import static org.duban.task.measure.MeasureRule.MEASURE_ALREADY_IN_PLAN;
import static org.duban.task.measure.MeasureRule.MEASURE_NOT_IN_PLAN;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.duban.events.MeasureEvent;
import org.duban.events.MeasureEvent.MeasureReleased;
import org.duban.events.MeasureEvent.MeasureTakenUp;
import org.jspecify.annotations.Nullable;

/**
 * A filed measure that was taken up into the plan at least once. Verbs decide and return the event;
 * {@link #after} follows.
 *
 * @param filing id of the filing it stands in
 * @param number of the measure in the filing, from 1
 * @param version of the filing that was accepted
 * @param revision of the event that accepted it
 * @param department code of the department that filed it
 * @param text as it was filed
 * @param due the measure's own date
 * @param person who answers for it
 * @param task id of the task that comes of it; null: none at present
 */
public record TakenMeasure(
        String programme,
        String filing,
        int number,
        int version,
        long revision,
        String department,
        String text,
        @Nullable LocalDate due,
        @Nullable String person,
        @Nullable String task) {

    private static final int SHORT = 30;

    /**
     * Takes a measure up into the plan; from one task that was given up it may go into another.
     *
     * @param before as it was taken up until now; null: never
     * @param planned whether a task is still part of the plan
     */
    static MeasureTakenUp takeUp(
            @Nullable TakenMeasure before, MeasureTakenUp asked, Predicate<String> planned) {
        String holder = before == null ? null : before.task();
        if (holder != null && planned.test(holder)) {
            throw new MeasureRejection(
                    MEASURE_ALREADY_IN_PLAN,
                    Map.of("filing", asked.filing(), "number", asked.number(), "task", holder));
        }
        return asked;
    }

    /**
     * Takes it out of the draft of its task again.
     *
     * @param draft whether a task is a draft
     */
    MeasureReleased release(String reason, Predicate<String> draft, LocalDate on) {
        if (task == null) {
            throw new MeasureRejection(
                    MEASURE_NOT_IN_PLAN, Map.of("filing", filing, "number", number));
        }
        if (!draft.test(task)) {
            throw new MeasureRejection(MEASURES_GO_INTO_DRAFTS, Map.of("task", task));
        }
        return new MeasureReleased(task, reason, on);
    }

    /** What people call it: its number in the filing and how it begins. */
    String reference() {
        int end =
                text.offsetByCodePoints(0, Math.min(SHORT, text.codePointCount(0, text.length())));
        return number + " " + text.substring(0, end) + (end < text.length() ? "…" : "");
    }

    static TakenMeasure born(MeasureEvent event) {
        if (event instanceof MeasureTakenUp first) {
            return of(first);
        }
        throw new IllegalStateException("A measure is taken up before " + event);
    }

    TakenMeasure after(MeasureEvent event) {
        return switch (event) {
            case MeasureTakenUp again -> of(again);
            case MeasureReleased _ ->
                    new TakenMeasure(
                            programme,
                            filing,
                            number,
                            version,
                            revision,
                            department,
                            text,
                            due,
                            person,
                            null);
        };
    }

    private static TakenMeasure of(MeasureTakenUp taken) {
        return new TakenMeasure(
                taken.programme(),
                taken.filing(),
                taken.number(),
                taken.version(),
                taken.revision(),
                taken.department(),
                taken.text(),
                taken.due(),
                taken.person(),
                taken.task());
    }
}
