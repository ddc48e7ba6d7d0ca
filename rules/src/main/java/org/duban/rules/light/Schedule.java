package org.duban.rules.light;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task should be on a day (序时进度).
 *
 * <p>With weighted milestones: the weight of those whose due date has passed, in percent of all
 * weights; a milestone due today is not expected before tomorrow, as nothing is overdue on its due
 * day. Without: the share of calendar days from the start (0 %) to the due date (100 %), rounded
 * down. A task without a due date, or ongoing, has no such share.
 */
record Schedule(@Nullable LocalDate startsOn, @Nullable LocalDate due, List<Milestone> milestones) {

    /**
     * @param due the effective one, null when there is none or it does not count
     * @param milestones with effective due dates
     */
    Schedule {
        milestones =
                milestones.stream()
                        .filter(milestone -> milestone.weight() > 0)
                        .sorted(Comparator.comparing(Milestone::due))
                        .toList();
    }

    int percentOn(LocalDate day) {
        if (due != null && day.isAfter(due)) {
            return 100;
        }
        return milestones.isEmpty() ? elapsedPercent(day) : weightPassed(day);
    }

    /** The first day on which more than so many percent are scheduled, if that day ever comes. */
    Optional<LocalDate> firstDayAbove(int percent) {
        if (percent >= 100) {
            return Optional.empty();
        }
        Optional<LocalDate> afterDue = Optional.ofNullable(due).map(day -> day.plusDays(1));
        Optional<LocalDate> within =
                milestones.isEmpty() ? elapsedAbove(percent) : weightAbove(percent);
        return within.filter(day -> afterDue.isEmpty() || day.isBefore(afterDue.get()))
                .or(() -> afterDue);
    }

    private int elapsedPercent(LocalDate day) {
        if (startsOn == null || due == null || !startsOn.isBefore(due) || day.isBefore(startsOn)) {
            return 0;
        }
        long elapsed = ChronoUnit.DAYS.between(startsOn, day);
        return (int) (100 * elapsed / ChronoUnit.DAYS.between(startsOn, due));
    }

    private Optional<LocalDate> elapsedAbove(int percent) {
        if (startsOn == null || due == null || !startsOn.isBefore(due)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(startsOn, due);
        return Optional.of(startsOn.plusDays(Math.ceilDiv((percent + 1) * days, 100)));
    }

    private int weightPassed(LocalDate day) {
        int passed =
                milestones.stream()
                        .filter(milestone -> milestone.due().isBefore(day))
                        .mapToInt(Milestone::weight)
                        .sum();
        return 100 * passed / totalWeight();
    }

    private Optional<LocalDate> weightAbove(int percent) {
        return milestones.stream()
                .map(milestone -> milestone.due().plusDays(1))
                .filter(day -> weightPassed(day) > percent)
                .findFirst();
    }

    private int totalWeight() {
        return milestones.stream().mapToInt(Milestone::weight).sum();
    }
}
