package org.duban.task.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duban.events.Actor;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.JournalRejection;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.Api;
import org.duban.task.TaskServiceTest;
import org.duban.task.ledger.Ledger;
import org.duban.task.ledger.Tasks;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two instances number tasks of one series at once. */
@TaskServiceTest
class NumberedTasksIT {

    private static final Actor OFFICE = new Actor("office", "办公室", "zgh", null);

    @Autowired private Tasks tasks;
    @Autowired private Ledger ledger;
    @Autowired private Programmes programmes;
    @Autowired private Tickets tickets;
    @LocalServerPort private int port;

    @Test
    void twoInstancesTakeEachNumberOnceAndLeaveNoneOut() throws Exception {
        founded("two");
        List<NumberedTasks> instances = List.of(instance(), instance());
        List<Callable<Versioned<Task>>> requests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (NumberedTasks instance : instances) {
                Request request = request("k" + i, "POST " + i);
                requests.add(
                        () -> instance.draft(request, "two", "A1", serial -> plan("two", serial)));
            }
        }

        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get().id());
            }
        }

        List<String> all = IntStream.rangeClosed(1, 40).mapToObj("two.A1-%02d"::formatted).toList();
        assertThat(answers).hasSize(80).containsAll(all);
        assertThat(answers.stream().distinct()).containsExactlyInAnyOrderElementsOf(all);
        for (int i = 0; i < requests.size(); i += 2) {
            assertThat(answers.get(i)).isEqualTo(answers.get(i + 1));
        }
    }

    /** The answer of the first attempt was lost, and others went on meanwhile. */
    @Test
    void aLateRepeatByAnotherInstanceGetsTheFirstAnswer() {
        founded("late");
        Request request = request("once", "POST x");
        Versioned<Task> first =
                instance().draft(request, "late", "A1", serial -> plan("late", serial));
        instance().draft(request("other", "POST x"), "late", "A1", serial -> plan("late", serial));

        Versioned<Task> again =
                instance().draft(request, "late", "A1", serial -> plan("late", serial));

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(
                        () ->
                                instance()
                                        .draft(
                                                request("once", "POST y"),
                                                "late",
                                                "A1",
                                                serial -> plan("late", serial)))
                .isInstanceOf(JournalRejection.class)
                .hasMessageContaining("idempotency-key-reused");
        assertThat(ledger.known(List.of("late.A1-01", "late.A1-02", "late.A1-03"))).hasSize(2);
    }

    /** What it was trying to take is somebody else's by now. */
    @Test
    void aRequestThatFailedGoesOnToTheNextNumber() {
        founded("fails");
        Request request = request("failing", "POST x");
        assertThatThrownBy(
                        () ->
                                instance()
                                        .draft(
                                                request,
                                                "fails",
                                                "A1",
                                                _ -> {
                                                    throw new IllegalStateException("killed");
                                                }))
                .hasMessage("killed");

        Versioned<Task> other =
                instance().draft(request("next", "POST x"), "fails", "A1", s -> plan("fails", s));
        Versioned<Task> again = instance().draft(request, "fails", "A1", s -> plan("fails", s));

        assertThat(other.id()).isEqualTo("fails.A1-01");
        assertThat(again.id()).isEqualTo("fails.A1-02");
    }

    private NumberedTasks instance() {
        return new NumberedTasks(tasks, ledger, programmes, tickets);
    }

    private void founded(String programme) {
        Api office = Api.nobody(port).as("office.zgh");
        office.with("Idempotency-Key", "d")
                .post(
                        "/api/departments",
                        Map.of(
                                "code", "rsj",
                                "name", "市rsj",
                                "kind", "MUNICIPAL_DEPARTMENT",
                                "validFrom", "2018-01-01"))
                .expect(201);
        office.post(
                        "/api/programmes",
                        Map.of(
                                "id", programme,
                                "name", "产业工人队伍建设改革",
                                "areas", List.of(Map.of("code", "A1", "name", "思想政治建设")),
                                "office", "zgh",
                                "startsOn", "2018-01-01",
                                "endsOn", "2018-12-31"))
                .expect(201);
    }

    private static Request request(String key, String verb) {
        return new Request(key, verb, OFFICE, null, null);
    }

    private static TaskDrafted plan(String programme, String serial) {
        return new TaskDrafted(
                programme,
                serial,
                "A1",
                "根治欠薪",
                "rsj",
                List.of(),
                TaskKind.FIXED_DATE,
                "目标",
                "措施",
                "进度",
                "考核",
                null,
                null,
                LocalDate.of(2018, 12, 31),
                DuePrecision.DAY,
                List.of());
    }
}
