package org.duban.notification.agenda;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent;
import org.duban.rules.light.Milestone;
import org.jspecify.annotations.Nullable;

/** The milestones of a task. */
record Steps(List<Step> all) {

    /** A milestone, met or not. */
    record Step(int n, String name, LocalDate due, @Nullable LocalDate metOn, int weight) {}

    static Steps of(List<TaskEvent.Milestone> milestones) {
        return new Steps(
                milestones.stream()
                        .map(one -> new Step(one.n(), one.name(), one.due(), null, one.weight()))
                        .toList());
    }

    Steps met(int n, LocalDate on) {
        return new Steps(
                all.stream()
                        .map(
                                one ->
                                        one.n() == n
                                                ? new Step(
                                                        n, one.name(), one.due(), on, one.weight())
                                                : one)
                        .toList());
    }

    List<Milestone> facts() {
        return all.stream()
                .map(one -> new Milestone(one.name(), one.due(), one.metOn(), one.weight()))
                .toList();
    }
}
