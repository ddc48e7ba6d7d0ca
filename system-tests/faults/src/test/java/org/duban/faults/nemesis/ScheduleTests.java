package org.duban.faults.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTests {

    private static final List<FaultKind> ALL = List.of(FaultKind.values());

    @Test
    void theSameSeedGivesTheSameSchedule() {
        assertThat(lines(7)).isEqualTo(lines(7)).isNotEqualTo(lines(8));
    }

    @Test
    void everyKindHasItsTurnBeforeOneComesAgain() {
        assertThat(lines(7).subList(0, ALL.size()))
                .extracting(Planned::kind)
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void aCatastropheComesEveryOtherTime() {
        int rounds = 4;
        int lines = rounds * ALL.size() - rounds / 2;

        assertThat(lines(7).subList(0, lines))
                .extracting(Planned::kind)
                .filteredOn(FaultKind::isRare)
                .hasSize(rounds / 2);
    }

    @Test
    void aLineOnPaperIsReadBack() {
        assertThat(Schedule.of(1, List.of("KILL TASK", "WIRE_CUT BROKER")))
                .extracting(Planned::n, Planned::kind, Planned::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, FaultKind.KILL, "TASK"),
                        org.assertj.core.groups.Tuple.tuple(2, FaultKind.WIRE_CUT, "BROKER"));
    }

    @Test
    void whatGoesWrongBesideSomethingElseIsAWireThatTheHarnessDoesNotNeed() {
        List<List<Planned>> turns = turns(7);

        assertThat(turns).isEqualTo(turns(7));
        assertThat(turns)
                .filteredOn(turn -> turn.size() == 2)
                .isNotEmpty()
                .allSatisfy(
                        turn -> {
                            assertThat(turn.getFirst().kind().leavesRoom()).isTrue();
                            assertThat(turn.getLast().kind().isOfWires()).isTrue();
                            assertThat(turn.getLast().target())
                                    .isNotIn("BROKER", turn.getFirst().target());
                        });
        assertThat(turns.stream().flatMap(List::stream).limit(ALL.size()))
                .extracting(Planned::kind)
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    private static List<List<Planned>> turns(long seed) {
        Schedule schedule = new Schedule(seed, ALL);
        return Stream.generate(schedule::nextTogether).limit(100).toList();
    }

    private static List<Planned> lines(long seed) {
        Schedule schedule = new Schedule(seed, ALL);
        return Stream.generate(schedule::next).limit(100).toList();
    }
}
