package org.duban.task.task;

import static org.duban.task.task.TaskRule.MILESTONE_ALREADY_MET;
import static org.duban.task.task.TaskRule.MILESTONE_UNKNOWN;
import static org.duban.task.task.TaskRule.MILESTONE_WEIGHTS_NOT_100;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.jspecify.annotations.Nullable;

/** The dated steps of a task; the weights of all of them sum to 100. */
public record Milestones(List<Step> all) {

    /**
     * One step.
     *
     * @param n counts from 1
     * @param weight its share of the task in percent
     * @param metOn when it was reached; null: not yet
     */
    public record Step(int n, String name, int weight, LocalDate due, @Nullable LocalDate metOn) {}

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
                        .map(
                                step ->
                                        step.n() == met.n()
                                                ? new Step(
                                                        step.n(),
                                                        step.name(),
                                                        step.weight(),
                                                        step.due(),
                                                        met.metOn())
                                                : step)
                        .toList());
    }
}
