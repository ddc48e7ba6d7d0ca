package org.duban.events;

import java.time.LocalDate;
import java.util.List;
import org.duban.events.TaskEvent.Milestone;
import org.jspecify.annotations.Nullable;

/** What the plan of a task says otherwise after it was given out. */
public sealed interface RevisionEvent extends TaskEvent.Aim {

    /** A text before and after; null: there was none, or is none any more. */
    record TextChange(@Nullable String from, @Nullable String to) {}

    /** Codes of departments before and after. */
    record DepartmentsChange(List<String> from, List<String> to) {

        /** Those who are not there any more. */
        public List<String> left() {
            return from.stream().filter(code -> !to.contains(code)).toList();
        }

        /** Those who are there now. */
        public List<String> joined() {
            return to.stream().filter(code -> !from.contains(code)).toList();
        }
    }

    /** All milestones before and after; one that keeps its number is the same one. */
    record MilestonesChange(List<Milestone> from, List<Milestone> to) {}

    /**
     * The office revised a task that was given out: what is null stays as it was.
     *
     * @param helpEnded numbers of the open requests for help that ended, because a department that
     *     asked or was asked left; null: none
     * @param delegationsEnded numbers of what such a department had passed on, or was passed on to
     *     it, and is so no more; null: none
     */
    @WireName("duban.task.revised.v1")
    record TaskRevised(
            @Nullable TextChange title,
            @Nullable TextChange area,
            @Nullable DepartmentsChange supportingDepartments,
            @Nullable TextChange objective,
            @Nullable TextChange countermeasures,
            @Nullable TextChange schedule,
            @Nullable TextChange assessment,
            @Nullable TextChange deliverable,
            @Nullable MilestonesChange milestones,
            @Nullable List<Integer> helpEnded,
            @Nullable List<Integer> delegationsEnded,
            String reason,
            LocalDate on)
            implements RevisionEvent {

        /** Whether it says anything otherwise. */
        public boolean changesNothing() {
            return title == null
                    && area == null
                    && supportingDepartments == null
                    && objective == null
                    && countermeasures == null
                    && schedule == null
                    && assessment == null
                    && deliverable == null
                    && milestones == null;
        }

        /** Departments that support the task from now on. */
        public List<String> joined() {
            return supportingDepartments == null ? List.of() : supportingDepartments.joined();
        }

        /** Departments that have nothing more to do with it. */
        public List<String> left() {
            return supportingDepartments == null ? List.of() : supportingDepartments.left();
        }
    }
}
