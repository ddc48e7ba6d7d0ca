package org.duban.task.register;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.events.Actor;
import org.duban.events.ClauseEvent.ClauseRegistered;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.rules.refusal.Rejection;
import org.duban.task.breakdown.AreaNames;
import org.duban.task.breakdown.DepartmentNames;
import org.duban.task.clause.Clauses;
import org.duban.task.department.Departments;
import org.duban.task.imports.KeptTables;
import org.duban.task.imports.Uploads;
import org.duban.task.programme.Programme;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Tables of clauses that are brought and applied. Each good line is one ordinary fact of its
 * clause, under a request id made of the table and the line: applied twice, or cut off and applied
 * again, it is written once. A clause that somebody changed meanwhile is left as it is.
 */
@Component
class RegisterDesk {

    /** The most a table may have: 5 MB, in bytes. */
    static final long MOST_BYTES = 5L * 1024 * 1024;

    private static final int LATEST = 20;

    private final KeptTables<ClauseTable, ClauseRow> tables;
    private final Clauses clauses;
    private final Programmes programmes;
    private final Departments departments;
    private final Uploads uploads;
    private final Clock clock;

    RegisterDesk(
            MongoDatabase database,
            Clauses clauses,
            Programmes programmes,
            Departments departments,
            Uploads uploads,
            Clock clock) {
        this.tables =
                new KeptTables<>(database, "clause_table", ClauseTable.class, ClauseRow.class);
        this.clauses = clauses;
        this.programmes = programmes;
        this.departments = departments;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * The table somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND, also for one of another programme
     */
    ClauseTable get(String programme, String id) {
        return tables.find(id, programme)
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    List<ClauseRow> rows(ClauseTable table) {
        return tables.rows(table.id(), table.programme());
    }

    /** The latest tables of a programme. */
    List<ClauseTable> latest(String programme) {
        return tables.latest(programmes.get(programme).id(), LATEST);
    }

    /**
     * Keeps a table and looks through it without writing anything; the same request again gives the
     * same table.
     *
     * @throws RegisterRejection CLAUSE_TABLE_TOO_LARGE, and what {@link ClauseLines#of} says
     */
    ClauseTable bring(String programme, Request request, MultipartFile upload) {
        Programme of = programmes.get(programme).state();
        of.requireOpen();
        if (upload.getSize() > MOST_BYTES) {
            throw new RegisterRejection(
                    RegisterRule.CLAUSE_TABLE_TOO_LARGE,
                    Map.of("mostMegabytes", MOST_BYTES / 1024 / 1024));
        }
        String id = id(programme, request);
        return uploads.laidDown(
                upload,
                file -> {
                    if (tables.find(id, programme).isEmpty()) {
                        keep(id, of, request.actor(), file, upload.getOriginalFilename());
                    }
                    ClauseTable kept = get(programme, id);
                    if (!Uploads.isSame(kept.file(), file)) {
                        throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, id);
                    }
                    return kept;
                });
    }

    private void keep(String id, Programme of, Actor by, Path file, @Nullable String name)
            throws IOException {
        ClauseJudge judge =
                new ClauseJudge(
                        new AreaNames(of.areas()),
                        new DepartmentNames(departments.all()),
                        number -> clauses.find(of.id(), number),
                        clauses.standing(of.id()));
        List<ClauseRow> rows = ClauseLines.of(file).stream().map(judge::judge).toList();
        ClauseTable table =
                ClauseTable.brought(
                        id,
                        of.id(),
                        uploads.keep(id, file, name == null ? "" : name),
                        by,
                        clock.instant(),
                        rows);
        tables.keep(id, of.id(), table.at(), table, rows);
    }

    private static String id(String programme, Request request) {
        byte[] whose =
                (programme + '/' + request.actor().id() + '/' + request.id())
                        .getBytes(StandardCharsets.UTF_8);
        return DigestUtils.md5DigestAsHex(whose).substring(0, 20);
    }

    /**
     * Writes what the good lines say; the others are left out.
     *
     * @throws RegisterRejection CLAUSE_TABLE_APPLIED_ALREADY, CLAUSE_TABLE_CHANGES_NOTHING
     * @throws JournalRejection NOT_FOUND
     */
    ClauseTable apply(String programme, String id, Request request) {
        ClauseTable table = get(programme, id);
        String key = request.actor().id() + '/' + request.id();
        if (table.applied() == null) {
            if (table.writesNothing()) {
                throw new RegisterRejection(
                        RegisterRule.CLAUSE_TABLE_CHANGES_NOTHING,
                        Map.of("file", table.file().name()));
            }
            List<ClauseRow> rows =
                    rows(table).stream().map(row -> applied(table, row, request)).toList();
            ClauseTable.Applied how =
                    new ClauseTable.Applied(key, request.actor(), clock.instant());
            tables.apply(id, programme, table.appliedBy(how, rows), rows);
        }
        ClauseTable now = get(programme, id);
        ClauseTable.Applied applied = Objects.requireNonNull(now.applied());
        if (!applied.request().equals(key)) {
            throw new RegisterRejection(
                    RegisterRule.CLAUSE_TABLE_APPLIED_ALREADY,
                    Map.of("file", now.file().name(), "by", applied.by().name()));
        }
        return now;
    }

    private ClauseRow applied(ClauseTable table, ClauseRow row, Request request) {
        if (!row.outcome().writes()) {
            return row;
        }
        try {
            write(table, row, request);
            return row.written();
        } catch (Rejection no) {
            return row.failed(ClauseJudge.fault(no));
        }
    }

    private void write(ClauseTable table, ClauseRow row, Request request) {
        String programme = table.programme();
        ClauseRow.Wordings plan = row.plan();
        Request one =
                new Request(
                        "clause-table/%s/%d".formatted(table.id(), row.line()),
                        "POST /api/programmes/%s/clause-tables/%s/apply %d"
                                .formatted(programme, table.id(), row.line()),
                        request.actor(),
                        row.seen(),
                        request.traceparent());
        if (row.outcome() == ClauseOutcome.NEW) {
            clauses.register(
                    one,
                    new ClauseRegistered(
                            programme,
                            row.number(),
                            plan.text(),
                            plan.area(),
                            plan.departments(),
                            programmes.today(programme)));
        } else {
            clauses.revise(
                    programme, row.number(), one, plan.text(), plan.area(), plan.departments());
        }
    }
}
