package org.duban.task.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.ClauseEvent.ClauseRevised;
import org.duban.events.ClauseEvent.ClauseWithdrawn;
import org.junit.jupiter.api.Test;

class ClauseTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final ClauseRegistered FIRST =
            new ClauseRegistered("p", "3.2", "健全工资支付保障制度", "A5", List.of("rsj"), TODAY);
    private static final int FULL = Clause.MOST_IN_A_REGISTER;

    @Test
    void aClauseIsRegisteredWordedAnewAndStruckOut() {
        Clause clause = Clause.born(Clause.register(FIRST, FULL - 1));
        ClauseRevised revised = clause.revise("健全保障制度", null, List.of(), FULL, TODAY);
        Clause anew = clause.after(revised);

        assertThat(revised).isEqualTo(new ClauseRevised("健全保障制度", null, List.of(), TODAY));
        assertThat(anew).isEqualTo(new Clause("p", "3.2", "健全保障制度", null, List.of(), false));
        assertThat(anew.after(anew.withdraw("重复", 0, TODAY)).withdrawn()).isTrue();
    }

    @Test
    void whatWasStruckOutStandsThereAgainOnceItIsWordedAnew() {
        Clause gone = withdrawn();

        assertThat(gone.after(gone.revise(gone.text(), gone.area(), gone.departments(), 0, TODAY)))
                .isEqualTo(Clause.born(FIRST));
    }

    @Test
    void theSameAgainIsNoRevision() {
        refused(
                () ->
                        Clause.born(FIRST)
                                .revise(FIRST.text(), FIRST.area(), List.of("rsj"), 1, TODAY),
                ClauseRule.CLAUSE_UNCHANGED);
    }

    @Test
    void aClauseThatTasksServeIsNotStruckOut() {
        refused(() -> Clause.born(FIRST).withdraw("重复", 1, TODAY), ClauseRule.CLAUSE_STILL_SERVED);
        refused(() -> withdrawn().withdraw("重复", 0, TODAY), ClauseRule.CLAUSE_IS_WITHDRAWN);
        refused(() -> withdrawn().requireStanding(), ClauseRule.CLAUSE_IS_WITHDRAWN);
    }

    @Test
    void aRegisterHasAnEnd() {
        refused(() -> Clause.register(FIRST, FULL), ClauseRule.CLAUSE_REGISTER_FULL);
        refused(
                () -> withdrawn().revise("新", null, List.of(), FULL, TODAY),
                ClauseRule.CLAUSE_REGISTER_FULL);
    }

    @Test
    void clausesStandInTheOrderOfTheirNumbers() {
        List<String> inOrder = List.of("1", "2", "2.1", "2.9", "2.10", "3", "10", "10.1", "A1");

        assertThat(
                        Stream.of("10.1", "A1", "2.10", "1", "10", "2.9", "2", "3", "2.1")
                                .sorted(Comparator.comparing(ClauseColumns::place)))
                .containsExactlyElementsOf(inOrder);
        assertThat(ClauseColumns.place("3.01")).isNotEqualTo(ClauseColumns.place("3.1"));
    }

    @Test
    void aClauseStandsInTheListsItIsLookedUpIn() {
        Map<String, ?> columns = ClauseColumns.of(Clause.born(FIRST));

        assertThat(columns.get(ClauseColumns.LISTS))
                .isEqualTo(List.of("p", "p/area/A5", "p/names/rsj", "p/area/A5/names/rsj"));
        assertThat(
                        Stream.of(
                                        new ClauseFilter(null, null, null),
                                        new ClauseFilter("A5", null, false),
                                        new ClauseFilter(null, "rsj", null),
                                        new ClauseFilter("A5", "rsj", null))
                                .map(filter -> filter.list("p"))
                                .toList())
                .isEqualTo(columns.get(ClauseColumns.LISTS));
        assertThat(ClauseColumns.of(withdrawn()).get(ClauseColumns.LISTS))
                .isEqualTo(List.of(new ClauseFilter("A5", "rsj", true).list("p")));
    }

    @Test
    void itIsCalledByItsNumberAndHowItBegins() {
        assertThat(Clause.born(FIRST).reference()).isEqualTo("3.2 健全工资支付保障制度");
        assertThat(
                        Clause.born(FIRST)
                                .after(new ClauseRevised("长".repeat(31), null, List.of(), TODAY))
                                .reference())
                .isEqualTo("3.2 " + "长".repeat(30) + "…");
    }

    private static Clause withdrawn() {
        return Clause.born(FIRST).after(new ClauseWithdrawn("重复", TODAY));
    }

    private static void refused(ThrowingCallable verb, ClauseRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        ClauseRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
