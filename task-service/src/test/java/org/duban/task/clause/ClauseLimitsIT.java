package org.duban.task.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.duban.events.Actor;
import org.duban.events.ClauseEvent;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.events.EventJson;
import org.duban.events.ProgrammeEvent;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.ClausesNamed;
import org.duban.events.TaskEvent.TaskTerminated;
import org.duban.journal.Journal;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.task.RandomLives;
import org.duban.task.TaskServiceTest;
import org.duban.task.ledger.FoundedProgrammes;
import org.duban.task.ledger.StateDocuments;
import org.duban.task.programme.Programme;
import org.duban.task.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would make a register or a matrix endless is refused by name. */
@TaskServiceTest
class ClauseLimitsIT {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 3);

    @Autowired Clauses clauses;
    @Autowired Journal<Programme, ProgrammeEvent> programmes;
    @Autowired Journal<Clause, ClauseEvent> facts;
    @Autowired Journal<Task, TaskEvent> tasks;
    @Autowired MongoDatabase database;

    @Test
    void aRegisterHasRoomForAThousandClauses() {
        FoundedProgrammes.found(programmes, "stuffed");
        keep(IntStream.range(1, Clause.MOST_IN_A_REGISTER).mapToObj(n -> clause("stuffed", n)));

        assertThat(register("stuffed", "2000").revision()).isEqualTo(1);
        refused(() -> register("stuffed", "2001"), ClauseRule.CLAUSE_REGISTER_FULL);
    }

    @Test
    void aClauseIsServedByAHundredTasksThatWereNotGivenUp() {
        FoundedProgrammes.found(programmes, "clause-crowded");
        keep(IntStream.of(1).mapToObj(n -> clause("clause-crowded", n)));
        ClausesNamed first = new ClausesNamed(List.of(), List.of("1"), TODAY);
        RandomLives lives = new RandomLives(3, "clause-crowded", List.of("d0", "d1", "d2"));
        List<Task> serving =
                IntStream.rangeClosed(0, Clause.MOST_TASKS)
                        .mapToObj(n -> lives.task(n, 0).after(first))
                        .toList();
        serve(serving.subList(0, Clause.MOST_TASKS - 1));
        serve(List.of(serving.getLast().after(new TaskTerminated("并入", TODAY))));
        assertThatCode(() -> clauses.requireRoomFor("clause-crowded", first))
                .doesNotThrowAnyException();

        serve(List.of(serving.get(Clause.MOST_TASKS - 1)));
        refused(
                () -> clauses.requireRoomFor("clause-crowded", first),
                ClauseRule.CLAUSE_SERVED_OFTEN_ENOUGH);
        assertThatCode(
                        () ->
                                clauses.requireRoomFor(
                                        "clause-crowded",
                                        new ClausesNamed(List.of("1"), List.of("1"), TODAY)))
                .as("whoever serves it already")
                .doesNotThrowAnyException();
    }

    private Versioned<Clause> register(String programme, String number) {
        return clauses.register(
                new Request(UUID.randomUUID().toString(), "test", Actor.system("test"), null, null),
                new ClauseRegistered(programme, number, "条款", null, List.of(), TODAY));
    }

    private void serve(List<Task> serving) {
        database.getCollection("task_state").insertMany(StateDocuments.of(tasks, serving));
    }

    private void keep(Stream<Clause> register) {
        database.getCollection("clause_state").insertMany(register.map(this::document).toList());
    }

    private Document document(Clause clause) {
        Document document =
                new Document("_id", "clause." + clause.programme() + "." + clause.number())
                        .append("revision", 1L)
                        .append("at", "2018-06-01T00:00:00Z")
                        .append("hash", "")
                        .append("state", EventJson.mapper().convertValue(clause, Document.class));
        document.putAll(facts.type().columns().apply(clause));
        return document;
    }

    private static Clause clause(String programme, int n) {
        return new Clause(programme, Integer.toString(n), "条款", null, List.of(), false);
    }

    private static void refused(ThrowingCallable verb, ClauseRule rule) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        ClauseRejection.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
