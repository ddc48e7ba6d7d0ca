package org.duban.task.task;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.TaskEvent;
import org.duban.task.task.LivingTasks.Outcome;

/**
 * Whatever people of all kinds try in whatever order, a task goes only where prose lets it go, by
 * the word of those whose word it is; and it is always what its events make of it.
 */
class TaskLifeTests {

    @Property(
            tries = 500,
            seed = "20180917",
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whateverIsTriedATaskGoesOnlyItsWays(
            @ForAll long seed,
            @ForAll("favourites") TaskVerb favourite,
            @ForAll("attempts") List<Attempt> attempts) {
        LivingTasks tasks = new LivingTasks(seed, favourite);
        for (Attempt attempt : attempts) {
            Outcome outcome = tasks.attempt(attempt);
            if (outcome != null) {
                count(outcome);
            }
        }
        tasks.requireSameFromScratch();

        everyStateAndWayWasGone();
        everyKindOfEventHappened();
        datesWerePutOff();
    }

    private static void count(Outcome outcome) {
        if (outcome.from() != outcome.to()) {
            Statistics.label("way").collect(outcome.from(), outcome.to());
        }
        if (outcome.event() != null) {
            Statistics.label("event").collect(outcome.event().getClass().getSimpleName());
        }
        if (outcome.event() instanceof TaskResumed again) {
            Statistics.label("put off")
                    .collect(again.days() != null && again.days() > 0 && again.to() != null);
        }
    }

    /** Statistics are of all lives; jqwik looks at them when the last one is over. */
    private static void everyStateAndWayWasGone() {
        Statistics.label("way")
                .coverage(
                        seen ->
                                TaskWays.WAYS.forEach(
                                        (from, ways) ->
                                                ways.forEach(
                                                        to ->
                                                                seen.check(from, to)
                                                                        .count(n -> n > 0))));
    }

    private static void everyKindOfEventHappened() {
        Statistics.label("event")
                .coverage(
                        seen ->
                                kinds(TaskEvent.class).stream()
                                        .filter(kind -> !kind.equals("TaskDrafted"))
                                        .forEach(kind -> seen.check(kind).count(n -> n > 0)));
    }

    private static void datesWerePutOff() {
        Statistics.label("put off")
                .coverage(
                        seen -> {
                            seen.check(true).count(n -> n > 10);
                            seen.check(false).count(n -> n > 0);
                        });
    }

    private static List<String> kinds(Class<?> type) {
        List<String> kinds = new ArrayList<>();
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                kinds.addAll(kinds(permitted));
            }
        } else {
            kinds.add(type.getSimpleName());
        }
        return kinds;
    }

    /** More often one of those of which there can be too many. */
    @Provide
    Arbitrary<TaskVerb> favourites() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(TaskVerb.class)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                TaskVerb.DELEGATIONS,
                                TaskVerb.HELP_REQUESTS,
                                TaskVerb.INSTRUCTIONS)));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 9999);
        return Combinators.combine(
                        Arbitraries.of(Attempt.Mood.class),
                        Arbitraries.integers().between(0, 6),
                        any,
                        any,
                        any,
                        Arbitraries.longs())
                .as(Attempt::new)
                .list()
                .ofMaxSize(250)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
