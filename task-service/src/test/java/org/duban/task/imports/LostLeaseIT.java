package org.duban.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.events.TaskEvent;
import org.duban.journal.Journal;
import org.duban.journal.rounds.Lease;
import org.duban.task.SetClock;
import org.duban.task.TaskServiceTest;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an instance was killed over goes on in another one, as soon as its lease has run out. */
@TaskServiceTest
class LostLeaseIT {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LINES = 900;

    @Autowired Journal<Task, TaskEvent> journal;
    @Autowired MongoDatabase database;
    @Autowired Tasks tasks;
    @Autowired Papers papers;
    @Autowired Rows rows;
    @Autowired Checking checking;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private BroughtTables tables;

    @BeforeEach
    void tables() {
        tables = new BroughtTables(port);
    }

    @Test
    void anImportGoesOnWhereAKilledInstanceLeftIt() {
        tables.programme("lost-lease");
        String id = tables.brought("lost-lease", LINES);
        Lease killed = new Lease(database, "import/" + id, LEASE, clock);
        assertThat(killed.take()).isTrue();
        assertThat(apply(id)).as("nobody works on what somebody has").isEqualTo("APPLYING");
        Paper paper = papers.find(id).orElseThrow();
        assertThatThrownBy(() -> new Applying(tasks, papers, new DyingRows(database)).apply(paper))
                .hasMessage("killed");

        SetClock later = new SetClock(ZoneId.of("Asia/Shanghai"));
        Desk other = new Desk(papers, checking, new Applying(tasks, papers, rows), database, later);
        later.set(clock.instant());
        other.takeUpWhatWasCutOff();
        assertThat(papers.find(id).orElseThrow().state()).isEqualTo(ImportState.APPLYING);
        later.set(clock.instant().plus(LEASE).plusSeconds(1));
        other.takeUpWhatWasCutOff();

        Paper applied = papers.find(id).orElseThrow();
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(applied.results()).isEqualTo(Map.of(Result.CREATED, LINES));
        List<String> ids =
                IntStream.rangeClosed(1, LINES).mapToObj("lost-lease.A1-%05d"::formatted).toList();
        for (String task : ids) {
            assertThat(journal.history(task, 0, 10)).as("facts of %s", task).hasSize(1);
        }
        assertThat(new Lease(database, "import/" + id, LEASE, clock).take())
                .as("the lease is free again")
                .isTrue();
    }

    private String apply(String id) {
        return tables.office()
                .post("/api/imports/" + id + "/apply", Map.of())
                .expect(200)
                .string("state");
    }

    /** Rows of an instance that is killed when its second hundreds are done but not yet noted. */
    private static final class DyingRows extends Rows {

        private int times;

        DyingRows(MongoDatabase database) {
            super(database);
        }

        @Override
        void rewrite(List<Row> some) {
            if (++times == 2) {
                throw new IllegalStateException("killed");
            }
            super.rewrite(some);
        }
    }
}
