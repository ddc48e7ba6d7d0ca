package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.events.BreakdownEvent.SubtaskAdded;
import org.duban.events.TaskEvent;
import org.duban.rules.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** A task and what it is broken down into, at which people of all kinds try things. */
final class LivingTasks {

    private static final LocalDate START = LocalDate.of(2018, 6, 1);
    private static final int MOST_TASKS = 6;
    private static final List<TaskVerb> VERBS = List.of(TaskVerb.values());
    private static final Set<TaskVerb> STEPS =
            EnumSet.range(TaskVerb.REDRAFTING, TaskVerb.TERMINATION);
    private static final List<Acting> PEOPLE =
            Stream.concat(
                            Stream.of("d1", "d2", "d3", "d4", "d1.1", "d5")
                                    .map(code -> new Acting(code, false, false, true)),
                            Stream.of(
                                    new Acting("d2", false, false, false),
                                    new Acting("o", true, false, false),
                                    new Acting("d1", true, false, true),
                                    new Acting("it", false, true, false),
                                    new Acting("d2", false, true, false),
                                    new Acting("sw", false, false, false, true)))
                    .toList();

    /**
     * What came of an attempt.
     *
     * @param event null when it was refused, or leaves none
     * @param refused null when it was not
     */
    record Outcome(
            TaskStatus from, TaskStatus to, @Nullable TaskEvent event, @Nullable Rule refused) {}

    /** Somebody and what they try; nobody in particular when a department is no more. */
    private record Try(Acting by, TaskVerb verb) {}

    private final Map<String, LivingTask> all = new LinkedHashMap<>();
    private final TaskVerb favourite;
    private LocalDate day = START;

    LivingTasks(long seed, TaskVerb favourite) {
        this.favourite = favourite;
        String id = "p.A1-01";
        all.put(
                id,
                new LivingTask(id, Task.draft(new DicedPlans(new Random(seed), START).sound())));
    }

    /** Somebody tries something; null when there was nothing to try. */
    @Nullable Outcome attempt(Attempt attempt) {
        day = day.plusDays(attempt.days());
        LivingTask living = living(attempt.whom());
        DicedVerbs verbs = new DicedVerbs(living.task(), day, attempt.dice());
        if (attempt.mood() == Attempt.Mood.CARELESS && attempt.what() % 12 == 0) {
            return outcome(living, null, verbs::handedOver);
        }
        Try tried = tried(living.task(), attempt);
        if (tried == null) {
            return null;
        }
        boolean offered = living.task().allowed(tried.by(), day).contains(tried.verb());
        Outcome outcome = outcome(living, tried.by(), () -> verbs.asked(tried.verb(), tried.by()));
        assertThat(offered || outcome.refused() != null)
                .as("%s was done, though not offered to %s", tried.verb(), tried.by())
                .isTrue();
        return outcome;
    }

    /** Every task is what its events make of it. */
    void requireSameFromScratch() {
        all.values().forEach(LivingTask::requireSameFromScratch);
    }

    private Outcome outcome(
            LivingTask living,
            @Nullable Acting by,
            java.util.function.Supplier<@Nullable TaskEvent> verb) {
        TaskStatus from = living.task().status();
        TaskEvent event;
        try {
            event = verb.get();
            if (event != null) {
                requireKinship(living.task(), event);
            }
        } catch (TaskRejection no) {
            requireUnchanged(living);
            return new Outcome(from, from, null, no.rule());
        }
        if (event == null) {
            requireUnchanged(living);
            return new Outcome(from, from, null, null);
        }
        living.happened(event, by);
        if (event instanceof SubtaskAdded added) {
            all.put(added.task(), new LivingTask(added.task(), added.plan()));
        }
        requireNobodyLeftBehind();
        return new Outcome(from, living.task().status(), event, null);
    }

    private void requireUnchanged(LivingTask living) {
        living.requireUnchanged();
        String parent = living.task().brief().parent();
        if (parent != null) {
            Objects.requireNonNull(all.get(parent)).requireUnchanged();
        }
    }

    private void requireKinship(Task task, TaskEvent event) {
        String parent = task.brief().parent();
        if (parent != null && Kinship.concernsParent(event)) {
            Kinship.requireInside(Objects.requireNonNull(all.get(parent)).task(), event);
        }
        if (Kinship.concernsSubtasks(event)) {
            Kinship.requireCovered(task, subtasks(task), event);
        }
    }

    private List<Task> subtasks(Task parent) {
        return all.values().stream()
                .map(LivingTask::task)
                .filter(task -> parent.id().equals(task.brief().parent()))
                .toList();
    }

    private void requireNobodyLeftBehind() {
        for (LivingTask living : all.values()) {
            Task task = living.task();
            if (!task.status().isOpen()) {
                assertThat(subtasks(task)).noneMatch(one -> one.status().isOpen());
            }
            assertThat(subtasks(task)).hasSize(task.arrangements().subtasks());
        }
    }

    private LivingTask living(int whom) {
        List<LivingTask> those = List.copyOf(all.values());
        return those.get(whom % 2 == 0 ? 0 : whom / 2 % those.size());
    }

    private @Nullable Try tried(Task task, Attempt attempt) {
        List<Try> choices =
                switch (attempt.mood()) {
                    case CARELESS -> every(VERBS);
                    case ENTITLED ->
                            every(List.of(verb(attempt))).stream()
                                    .filter(one -> isEntitled(task, one))
                                    .toList();
                    case WILLING -> offered(task, EnumSet.allOf(TaskVerb.class), attempt);
                    case PUSHING -> offered(task, STEPS, attempt);
                    case INSISTING -> offered(task, EnumSet.of(favourite), attempt);
                };
        List<Try> roomy =
                choices.stream()
                        .filter(one -> one.verb() != TaskVerb.SUBTASKS || all.size() < MOST_TASKS)
                        .toList();
        if (roomy.isEmpty()) {
            return null;
        }
        return attempt.mood() == Attempt.Mood.CARELESS
                ? new Try(PEOPLE.get(attempt.who() % PEOPLE.size()), verb(attempt))
                : roomy.get((attempt.who() + 13 * attempt.what()) % roomy.size());
    }

    private static TaskVerb verb(Attempt attempt) {
        return VERBS.get(attempt.what() % VERBS.size());
    }

    private List<Try> every(List<TaskVerb> verbs) {
        return PEOPLE.stream()
                .flatMap(by -> verbs.stream().map(verb -> new Try(by, verb)))
                .toList();
    }

    private boolean isEntitled(Task task, Try one) {
        try {
            one.verb().check(task, one.by(), day);
            return true;
        } catch (TaskRejection no) {
            return no.rule().kind() != Rule.Kind.FORBIDDEN;
        }
    }

    /** What somebody is offered; giving up and holding back only now and then. */
    private List<Try> offered(Task task, Set<TaskVerb> verbs, Attempt attempt) {
        boolean rarely = attempt.dice() % 5 == 0;
        List<Try> offered = new ArrayList<>();
        for (Acting by : PEOPLE) {
            task.allowed(by, day).stream()
                    .filter(verbs::contains)
                    .filter(
                            verb ->
                                    rarely
                                            || (verb != TaskVerb.TERMINATION
                                                    && verb != TaskVerb.SUSPENSION
                                                    && verb != TaskVerb.LEAD))
                    .forEach(verb -> offered.add(new Try(by, verb)));
        }
        return offered;
    }
}
