package org.duban.notification.agenda;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.rules.light.Milestone;
import org.jspecify.annotations.Nullable;

/** The milestones of a task. */
record Steps(List<Step> all) {

    /**
     * A milestone, met or not.
     *
     * @param plannedDue the due date before it was ever put off; null: it never was
     */
    record Step(
            int n,
            String name,
            LocalDate due,
            @Nullable LocalDate metOn,
            int weight,
            @Nullable LocalDate plannedDue) {

        Step met(LocalDate decisiveDue, LocalDate on) {
            return new Step(n, name, decisiveDue, on, weight, plannedDue);
        }

        Step revised(TaskEvent.Milestone now) {
            return new Step(n, now.name(), due, metOn, now.weight(), plannedDue).movedTo(now.due());
        }

        Step movedTo(LocalDate to) {
            return new Step(
                    n,
                    name,
                    to,
                    metOn,
                    weight,
                    plannedDue == null && !due.equals(to) ? due : plannedDue);
        }

        Step putOff(int days) {
            return new Step(
                    n,
                    name,
                    due.plusDays(days),
                    metOn,
                    weight,
                    plannedDue == null && days > 0 ? due : plannedDue);
        }
    }

    static Steps of(List<TaskEvent.Milestone> milestones) {
        return new Steps(milestones.stream().map(Steps::step).toList());
    }

    private static Step step(TaskEvent.Milestone planned) {
        return new Step(planned.n(), planned.name(), planned.due(), null, planned.weight(), null);
    }

    /** As they were revised; one that keeps its number is the same one. */
    Steps revised(@Nullable MilestonesChange change) {
        return change == null ? this : new Steps(change.to().stream().map(this::revised).toList());
    }

    /** As they are after the due date of the task moved; null: none moved with it. */
    Steps moved(@Nullable List<MilestoneMoved> moved) {
        return moved == null
                ? this
                : new Steps(all.stream().map(one -> moved(one, moved)).toList());
    }

    private static Step moved(Step step, List<MilestoneMoved> moved) {
        return moved.stream()
                .filter(one -> one.n() == step.n())
                .findFirst()
                .map(one -> step.movedTo(one.to()))
                .orElse(step);
    }

    private Step revised(TaskEvent.Milestone now) {
        return all.stream()
                .filter(one -> one.n() == now.n())
                .findFirst()
                .map(one -> one.revised(now))
                .orElseGet(() -> step(now));
    }

    Steps met(MilestoneMet met) {
        return new Steps(
                all.stream()
                        .map(one -> one.n() == met.n() ? one.met(met.due(), met.metOn()) : one)
                        .toList());
    }

    /** The clock of the task stood for some days: what is not met yet may wait as long. */
    Steps putOff(int days) {
        return new Steps(
                all.stream().map(one -> one.metOn() == null ? one.putOff(days) : one).toList());
    }

    List<Milestone> facts() {
        return all.stream()
                .map(
                        one ->
                                new Milestone(
                                        one.name(),
                                        one.due(),
                                        one.metOn(),
                                        one.weight(),
                                        one.plannedDue()))
                .toList();
    }
}
