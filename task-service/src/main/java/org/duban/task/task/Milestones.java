package org.duban.task.task;

import static org.duban.task.task.TaskRule.MILESTONE_ALREADY_MET;
import static org.duban.task.task.TaskRule.MILESTONE_OUTSIDE_TASK;
import static org.duban.task.task.TaskRule.MILESTONE_TWICE;
import static org.duban.task.task.TaskRule.MILESTONE_UNKNOWN;
import static org.duban.task.task.TaskRule.MILESTONE_WEIGHTS_NOT_100;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.TaskEvent.Milestone;
import org.duban.events.TaskEvent.MilestoneMet;
import org.duban.rules.light.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * The dated steps of a task; the weights of all of them sum to 100.
 *
 * @param count the highest number that was ever given to one
 */
public record Milestones(List<Step> all, Integer count) {

    /** Steps that were kept before they could be dropped have the highest number among them. */
    public Milestones {
        count =
                Math.max(
                        Objects.requireNonNullElse(count, 0),
                        all.stream().mapToInt(Step::n).max().orElse(0));
    }

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

        /** A date that was agreed on anew: what was missed before it does not count. */
        Step revised(Milestone now) {
            boolean moved = !due.equals(now.due());
            return new Step(
                    n,
                    now.name(),
                    now.weight(),
                    now.due(),
                    metOn,
                    plannedDue == null && moved ? due : plannedDue,
                    moved ? null : missedDue);
        }

        Step movedTo(@Nullable LocalDate to) {
            return to == null ? this : revised(new Milestone(n, name, weight, to));
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
                        .toList(),
                0);
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
        Step step = step(n);
        requireUnmet(step);
        return step;
    }

    private Step step(int n) {
        return find(n).orElseThrow(() -> new TaskRejection(MILESTONE_UNKNOWN, Map.of("n", n)));
    }

    private Optional<Step> find(int n) {
        return all.stream().filter(each -> each.n() == n).findFirst();
    }

    private static void requireUnmet(Step step) {
        LocalDate metOn = step.metOn();
        if (metOn != null) {
            throw new TaskRejection(
                    MILESTONE_ALREADY_MET,
                    Map.of("n", step.n(), "name", step.name(), "metOn", metOn));
        }
    }

    /**
     * What they would be as the office wants them: what is met is neither dropped, moved nor
     * renamed, though its weight may change; new ones get numbers that no other ever had.
     */
    List<Milestone> revise(List<Revision.Step> wanted) {
        List<Milestone> revised = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int next = count;
        for (Revision.Step one : wanted) {
            Integer n = one.n();
            if (n == null) {
                n = ++next;
            } else if (!seen.add(n)) {
                throw new TaskRejection(MILESTONE_TWICE, Map.of("n", n));
            } else if (!isSame(step(n), one)) {
                requireUnmet(step(n));
            }
            revised.add(new Milestone(n, one.name(), one.weight(), one.due()));
        }
        all.stream().filter(step -> !seen.contains(step.n())).forEach(Milestones::requireUnmet);
        requireFullWeight(revised);
        return List.copyOf(revised);
    }

    private static boolean isSame(Step step, Revision.Step wanted) {
        return step.name().equals(wanted.name()) && step.due().equals(wanted.due());
    }

    /**
     * Insists that each is due while the task is at work: not before its start, nor after its end.
     *
     * @param startsOn null: not known, and not looked at
     * @param due the due date of the task; null: to be set, and not looked at
     */
    static void requireWithin(
            List<Milestone> planned, @Nullable LocalDate startsOn, @Nullable LocalDate due) {
        for (Milestone one : planned) {
            if ((startsOn != null && one.due().isBefore(startsOn))
                    || (due != null && one.due().isAfter(due))) {
                throw new TaskRejection(
                        MILESTONE_OUTSIDE_TASK,
                        Map.of(
                                "n",
                                one.n(),
                                "name",
                                one.name(),
                                "milestoneDue",
                                one.due(),
                                "startsOn",
                                startsOn == null ? "–" : startsOn,
                                "due",
                                due == null ? "–" : due));
            }
        }
    }

    /**
     * Which unmet ones move when the due date of the task moves: those that are due on that very
     * day move with it, any other only as wished.
     *
     * @param wished due dates by number, also of one that is to stay behind
     */
    List<MilestoneMoved> moving(
            @Nullable LocalDate due,
            LocalDate to,
            @Nullable LocalDate startsOn,
            Map<Integer, LocalDate> wished) {
        wished.keySet().forEach(this::unmet);
        List<MilestoneMoved> moved = new ArrayList<>();
        for (Step step : all) {
            LocalDate then =
                    wished.getOrDefault(step.n(), step.due().equals(due) ? to : step.due());
            if (step.metOn() == null && !then.equals(step.due())) {
                moved.add(new MilestoneMoved(step.n(), step.due(), then));
            }
        }
        requireWithin(moved(moved).plannedOf(moved), startsOn, to);
        return List.copyOf(moved);
    }

    private List<Milestone> plannedOf(List<MilestoneMoved> moved) {
        Set<Integer> numbers =
                moved.stream().map(MilestoneMoved::n).collect(Collectors.toUnmodifiableSet());
        return planned().stream().filter(one -> numbers.contains(one.n())).toList();
    }

    /** As they are after the due date of the task moved; null: none moved with it. */
    Milestones moved(@Nullable List<MilestoneMoved> moved) {
        if (moved == null) {
            return this;
        }
        Map<Integer, LocalDate> dates =
                moved.stream().collect(Collectors.toMap(MilestoneMoved::n, MilestoneMoved::to));
        return new Milestones(
                all.stream().map(step -> step.movedTo(dates.get(step.n()))).toList(), count);
    }

    /** As they were revised; null: they were not. */
    Milestones revised(@Nullable MilestonesChange change) {
        return change == null
                ? this
                : new Milestones(change.to().stream().map(this::revised).toList(), count);
    }

    private Step revised(Milestone now) {
        return find(now.n())
                .map(step -> step.revised(now))
                .orElseGet(() -> new Step(now.n(), now.name(), now.weight(), now.due(), null));
    }

    Milestones met(MilestoneMet met) {
        return new Milestones(
                all.stream()
                        .map(step -> step.n() == met.n() ? step.met(met.due(), met.metOn()) : step)
                        .toList(),
                count);
    }

    /** The clock runs again: what is not met yet may wait as long as it stood. */
    Milestones putOff(LocalDate stoppedOn, int days) {
        return new Milestones(
                all.stream()
                        .map(step -> step.metOn() == null ? step.putOff(stoppedOn, days) : step)
                        .toList(),
                count);
    }
}
