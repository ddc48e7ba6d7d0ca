package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.task.task.GivenTasks.ADMIN;
import static org.duban.task.task.GivenTasks.A_TASK;
import static org.duban.task.task.GivenTasks.LIAISON;
import static org.duban.task.task.GivenTasks.OFFICE;
import static org.duban.task.task.GivenTasks.TODAY;
import static org.duban.task.task.GivenTasks.closed;
import static org.duban.task.task.TaskScenario.given;

import java.util.List;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.TaskRedrafted;
import org.duban.events.TaskEvent.TaskTerminated;
import org.junit.jupiter.api.Test;

class PurposeTests {

    @Test
    void theOfficeSaysWhichClausesATaskServes() {
        Task task =
                given(A_TASK)
                        .when(t -> name(t, OFFICE, List.of("3.2", "1", "3.2")))
                        .then(new ClausesNamed(List.of(), List.of("3.2", "1"), TODAY));

        assertThat(task.purpose().clauses()).containsExactly("3.2", "1");
    }

    @Test
    void theyTakeThePlaceOfThoseNamedBefore() {
        Task task =
                given(A_TASK, new ClausesNamed(List.of(), List.of("1", "2"), TODAY))
                        .when(t -> name(t, OFFICE, List.of()))
                        .then(new ClausesNamed(List.of("1", "2"), List.of(), TODAY));

        assertThat(task.purpose()).isEqualTo(Purpose.NONE);
    }

    @Test
    void aClosedTaskMayStillBeSaidToServeOne() {
        given(closed())
                .when(t -> name(t, OFFICE, List.of("1")))
                .then(new ClausesNamed(List.of(), List.of("1"), TODAY));
    }

    @Test
    void nothingIsSaidOfATaskThatWasGivenUp() {
        given(A_TASK, new TaskTerminated("并入", TODAY))
                .when(t -> name(t, OFFICE, List.of("1")))
                .thenRejected(TaskRule.TASK_NOT_IN_STATUS);
    }

    @Test
    void whatADraftServesOutlivesItsWording() {
        Task task =
                given(A_TASK, new ClausesNamed(List.of(), List.of("1"), TODAY), redrafted()).task();

        assertThat(task.purpose().clauses()).containsExactly("1");
    }

    @Test
    void onlyTheOfficeSaysSo() {
        for (Acting other : List.of(LIAISON, ADMIN)) {
            given(A_TASK)
                    .when(t -> name(t, other, List.of("1")))
                    .thenRejected(TaskRule.ONLY_OFFICE_ACTS);
        }
    }

    @Test
    void theSameAgainAndTooManyAreRefused() {
        given(A_TASK, new ClausesNamed(List.of(), List.of("1"), TODAY))
                .when(t -> name(t, OFFICE, List.of("1", "1")))
                .thenRejected(TaskRule.CLAUSES_UNCHANGED);
        given(A_TASK)
                .when(t -> name(t, OFFICE, numbers(Purpose.MOST_CLAUSES + 1)))
                .thenRejected(TaskRule.TOO_MANY_CLAUSES);
        given(A_TASK)
                .when(t -> name(t, OFFICE, numbers(Purpose.MOST_CLAUSES)))
                .then(new ClausesNamed(List.of(), numbers(Purpose.MOST_CLAUSES), TODAY));
    }

    private static ClausesNamed name(Task task, Acting acting, List<String> numbers) {
        return task.asOffice(acting, TODAY).nameClauses(numbers);
    }

    private static List<String> numbers(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
    }

    private static TaskRedrafted redrafted() {
        return new TaskRedrafted(
                A_TASK.area(),
                "改写",
                A_TASK.leadDepartment(),
                A_TASK.supportingDepartments(),
                A_TASK.kind(),
                A_TASK.objective(),
                A_TASK.countermeasures(),
                A_TASK.schedule(),
                A_TASK.assessment(),
                null,
                null,
                A_TASK.due(),
                A_TASK.duePrecision(),
                A_TASK.milestones(),
                TODAY,
                null);
    }
}
