package org.duban.task.task;

import static org.duban.task.task.TaskRule.FOUR_HAVES_INCOMPLETE;
import static org.duban.task.task.TaskRule.LEAD_AMONG_SUPPORTERS;
import static org.duban.task.task.TaskRule.REVISION_UNCHANGED;
import static org.duban.task.task.TaskRule.SUPPORTER_INSTRUCTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.duban.events.RevisionEvent.DepartmentsChange;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.TaskEvent.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * What the office wants a task that was given out to say from now on; what is null stays as it is.
 *
 * @param deliverable blank: none any more
 * @param milestones all of them
 */
public record Revision(
        @Nullable String title,
        @Nullable String area,
        @Nullable List<String> supportingDepartments,
        @Nullable String objective,
        @Nullable String countermeasures,
        @Nullable String schedule,
        @Nullable String assessment,
        @Nullable String deliverable,
        @Nullable List<Step> milestones) {

    /**
     * A milestone as it is to be.
     *
     * @param n the number of the one it is; null: a new one
     */
    public record Step(@Nullable Integer n, String name, int weight, LocalDate due) {}

    /** What it changes about a task. */
    TaskRevised of(Task task, String reason, LocalDate on) {
        Brief brief = task.brief();
        DepartmentsChange team = team(task);
        List<String> left = team == null ? List.of() : team.left();
        TaskRevised revised =
                new TaskRevised(
                        text(brief, Brief::title, title),
                        text(brief, Brief::area, area),
                        team,
                        text(brief, Brief::objective, objective),
                        text(brief, Brief::countermeasures, countermeasures),
                        text(brief, Brief::schedule, schedule),
                        text(brief, Brief::assessment, assessment),
                        text(brief, Brief::deliverable, deliverable),
                        milestones(task),
                        orNull(task.collaboration().help().openOf(left)),
                        orNull(task.arrangements().delegations().openOf(left)),
                        reason,
                        on);
        if (revised.changesNothing()) {
            throw new TaskRejection(REVISION_UNCHANGED, Map.of("reference", brief.serial()));
        }
        List<Have> missing = brief.revised(revised).missingHaves();
        if (!missing.isEmpty()) {
            throw new TaskRejection(FOUR_HAVES_INCOMPLETE, Map.of("missing", Have.named(missing)));
        }
        return revised;
    }

    /** A blank text is none. */
    private static @Nullable TextChange text(
            Brief brief, Function<Brief, @Nullable String> field, @Nullable String wanted) {
        String now = field.apply(brief);
        String then = wanted == null ? now : wanted.isBlank() ? null : wanted.strip();
        return Objects.equals(now, then) ? null : new TextChange(now, then);
    }

    private @Nullable DepartmentsChange team(Task task) {
        List<String> now = task.team().supporting();
        if (supportingDepartments == null
                || Set.copyOf(supportingDepartments).equals(Set.copyOf(now))) {
            return null;
        }
        if (supportingDepartments.contains(task.team().lead())) {
            throw new TaskRejection(
                    LEAD_AMONG_SUPPORTERS, Map.of("department", task.team().lead()));
        }
        DepartmentsChange team =
                new DepartmentsChange(now, supportingDepartments.stream().distinct().toList());
        Instructions instructions = task.collaboration().instructions();
        team.left().stream()
                .filter(instructions::isOpenFor)
                .findFirst()
                .ifPresent(
                        told -> {
                            throw new TaskRejection(
                                    SUPPORTER_INSTRUCTED, Map.of("department", told));
                        });
        return team;
    }

    private @Nullable MilestonesChange milestones(Task task) {
        if (milestones == null) {
            return null;
        }
        Milestones known = task.milestones();
        List<Milestone> now = known.planned();
        List<Milestone> then = known.revise(milestones);
        Milestones.requireWithin(
                then.stream().filter(one -> isMoved(one, now)).toList(),
                task.brief().startsOn(),
                task.dates().currentDue());
        return now.equals(then) ? null : new MilestonesChange(now, then);
    }

    /** Whether it is new, or due on another day than it was. */
    private static boolean isMoved(Milestone one, List<Milestone> before) {
        return before.stream().noneMatch(was -> was.n() == one.n() && was.due().equals(one.due()));
    }

    private static @Nullable List<Integer> orNull(List<Integer> numbers) {
        return numbers.isEmpty() ? null : numbers;
    }
}
