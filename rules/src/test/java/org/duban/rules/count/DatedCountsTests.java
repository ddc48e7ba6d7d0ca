package org.duban.rules.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DatedCountsTests {

    private static final LocalDate START = LocalDate.parse("2018-01-01");

    enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    @Test
    void readsAsADateAKeyAndAStep() {
        DayPlan<Colour> plan = DayPlan.constant(Colour.GREEN).then(START, Colour.RED);

        assertThat(DatedCounts.empty().plus(plan).plus(plan).entries())
                .isEqualTo(
                        Map.of(
                                "0000", Map.of("GREEN", 2),
                                "2018-01-01", Map.of("GREEN", -2, "RED", 2)));
        assertThat(DatedCounts.difference(plan, plan.then(START.plusDays(1), Colour.GREEN)))
                .containsExactly(
                        new Increment("2018-01-02", "GREEN", 1),
                        new Increment("2018-01-02", "RED", -1));
    }

    @Test
    void keysMayBeMadeFromTheValues() {
        assertThat(
                        DatedCounts.difference(
                                null,
                                DayPlan.constant(Colour.GREEN).then(START, Colour.RED),
                                colour -> "A1/" + colour))
                .containsExactly(
                        new Increment("0000", "A1/GREEN", 1),
                        new Increment("2018-01-01", "A1/GREEN", -1),
                        new Increment("2018-01-01", "A1/RED", 1));
    }

    @Property(tries = 200)
    void anyDaysFiguresAreTheSumOfThePlans(
            @ForAll("plans") @Size(max = 8) List<DayPlan<Colour>> plans) {
        DatedCounts counts = DatedCounts.empty();
        for (DayPlan<Colour> plan : plans) {
            counts = counts.plus(plan);
        }
        for (int day = -1; day <= 31; day++) {
            LocalDate date = START.plusDays(day);
            Map<String, Integer> expected = new TreeMap<>();
            plans.forEach(plan -> expected.merge(plan.on(date).name(), 1, Integer::sum));
            assertThat(counts.on(date)).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void takingEveryPlanOutAgainLeavesNothing(
            @ForAll("plans") @Size(max = 8) List<DayPlan<Colour>> plans) {
        DatedCounts counts = DatedCounts.empty();
        for (DayPlan<Colour> plan : plans) {
            counts = counts.plus(plan);
        }
        for (DayPlan<Colour> plan : plans) {
            counts = counts.minus(plan);
        }
        assertThat(counts).isEqualTo(DatedCounts.empty());
    }

    @Property(tries = 200)
    void applyingADifferenceIsTakingOutAndPuttingIn(
            @ForAll("plans") @Size(3) List<DayPlan<Colour>> plans) {
        DatedCounts counts = DatedCounts.empty().plus(plans.get(0)).plus(plans.get(1));

        assertThat(counts.plus(DatedCounts.difference(plans.get(1), plans.get(2))))
                .isEqualTo(counts.minus(plans.get(1)).plus(plans.get(2)));
    }

    @Property(tries = 200)
    void aSavedRecordReadsBackTheSame(@ForAll("plans") @Size(max = 4) List<DayPlan<Colour>> plans) {
        DatedCounts counts = DatedCounts.empty();
        for (DayPlan<Colour> plan : plans) {
            counts = counts.plus(plan);
        }
        assertThat(new DatedCounts(Map.copyOf(counts.entries()))).isEqualTo(counts);
    }

    @Provide
    Arbitrary<List<DayPlan<Colour>>> plans() {
        return plan().list();
    }

    private static Arbitrary<DayPlan<Colour>> plan() {
        Arbitrary<Colour> colour = Arbitraries.of(Colour.class);
        Arbitrary<List<Integer>> days =
                Arbitraries.integers().between(0, 30).list().uniqueElements().ofMaxSize(4);
        return Combinators.combine(colour, days, colour.list().ofSize(4))
                .as(
                        (first, changeDays, colours) -> {
                            List<Integer> ascending = changeDays.stream().sorted().toList();
                            List<DayPlan.Change<Colour>> changes = new ArrayList<>();
                            for (int i = 0; i < ascending.size(); i++) {
                                changes.add(
                                        new DayPlan.Change<>(
                                                START.plusDays(ascending.get(i)), colours.get(i)));
                            }
                            return new DayPlan<>(first, changes);
                        });
    }
}
