package org.duban.task.task;

import static org.duban.task.task.TaskRule.MILESTONE_ALREADY_MET;
import static org.duban.task.task.TaskRule.MILESTONE_UNKNOWN;
import static org.duban.task.task.TaskRule.MILESTONE_WEIGHTS_NOT_100;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.rules.light.Standstill;
import org.jspecify.annotations.Nullable;

/** The dated steps of a task; the weights of all of them sum to 100. */
public record Milestones(List<Step> all) {

    /**
     * One step.
     *
     * @param n counts from 1
     * @param weight its share of the task in percent
     * @param due as planned, or put off because the clock stood
     * @param metOn when it was reached; null: not yet
     * @param plannedDue the due date before it was ever put off; null: it never was
     * @param missedDue the due date that had passed when the clock was stopped; null: none
     */
    public record Step(
            int n,
            String name,
            int weight,
            LocalDate due,
            @Nullable LocalDate metOn,
            @Nullable LocalDate plannedDue,
            @Nullable LocalDate missedDue) {

        Step(int n, String name, int weight, LocalDate due, @Nullable LocalDate metOn) {
            this(n, name, weight, due, metOn, null, null);
        }

        /** The due date that decides whether it was reached in time on a day. */
        LocalDate dueFor(LocalDate day) {
            return missedDue == null || day.isAfter(due) ? due : missedDue;
        }

        Step met(LocalDate decisiveDue, LocalDate on) {
            return new Step(n, name, weight, decisiveDue, on, plannedDue, missedDue);
        }

        Step putOff(LocalDate stoppedOn, int days) {
            return new Step(
                    n,
                    name,
                    weight,
                    due.plusDays(days),
                    metOn,
                    plannedDue == null && days > 0 ? due : plannedDue,
                    Standstill.missed(missedDue, due, stoppedOn));
        }
    }

    static Milestones of(List<Milestone> planned) {
        return new Milestones(
                planned.stream()
                        .map(m -> new Step(m.n(), m.name(), m.weight(), m.due(), null))
                        .toList());
    }

    List<Milestone> planned() {
        return all.stream().map(s -> new Milestone(s.n(), s.name(), s.weight(), s.due())).toList();
    }

    static void requireFullWeight(List<Milestone> planned) {
        int sum = planned.stream().mapToInt(Milestone::weight).sum();
        if (!planned.isEmpty() && sum != 100) {
            throw new TaskRejection(MILESTONE_WEIGHTS_NOT_100, Map.of("sum", sum));
        }
    }

    boolean hasUnmet() {
        return all.stream().anyMatch(step -> step.metOn() == null);
    }

    /** The step of that number, which must not be met yet. */
    Step unmet(int n) {
        Step step =
                all.stream()
                        .filter(each -> each.n() == n)
                        .findFirst()
                        .orElseThrow(() -> new TaskRejection(MILESTONE_UNKNOWN, Map.of("n", n)));
        LocalDate metOn = step.metOn();
        if (metOn != null) {
            throw new TaskRejection(
                    MILESTONE_ALREADY_MET, Map.of("n", n, "name", step.name(), "metOn", metOn));
        }
        return step;
    }

    Milestones met(MilestoneMet met) {
        return new Milestones(
                all.stream()
                        .map(step -> step.n() == met.n() ? step.met(met.due(), met.metOn()) : step)
                        .toList());
    }

    /** The clock runs again: what is not met yet may wait as long as it stood. */
    Milestones putOff(LocalDate stoppedOn, int days) {
        return new Milestones(
                all.stream()
                        .map(step -> step.metOn() == null ? step.putOff(stoppedOn, days) : step)
                        .toList());
    }
}
