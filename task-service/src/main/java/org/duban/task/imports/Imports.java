package org.duban.task.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.task.breakdown.Columns;
import org.duban.task.breakdown.Field;
import org.duban.task.breakdown.Heading;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.multipart.MultipartFile;

/** All imports: brought, put right, applied, taken back. */
@Component
class Imports {

    private final Papers papers;
    private final Rows rows;
    private final Uploads uploads;
    private final RememberedColumns remembered;
    private final Programmes programmes;
    private final Desk desk;
    private final Clock clock;

    Imports(
            Papers papers,
            Rows rows,
            Uploads uploads,
            RememberedColumns remembered,
            Programmes programmes,
            Desk desk,
            Clock clock) {
        this.papers = papers;
        this.rows = rows;
        this.uploads = uploads;
        this.remembered = remembered;
        this.programmes = programmes;
        this.desk = desk;
        this.clock = clock;
    }

    Paper get(String id) {
        return papers.find(id).orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    List<Paper> latest(String programme, int most) {
        return papers.latest(programme, most);
    }

    /** Keeps a file and looks through it; the same request again gives the same import. */
    Paper bring(
            Request request, String programme, MultipartFile upload, @Nullable Charset charset) {
        programmes.named(programme);
        String id =
                DigestUtils.md5DigestAsHex(
                                (request.actor().id() + '/' + request.id())
                                        .getBytes(StandardCharsets.UTF_8))
                        .substring(0, 20);
        return uploads.laidDown(
                upload,
                file -> {
                    Optional<Paper> before = papers.find(id);
                    if (before.isEmpty()) {
                        return begin(id, request, programme, upload, file, charset);
                    }
                    if (!before.get().programme().equals(programme)
                            || !Uploads.isSame(before.get().file(), file)) {
                        throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, id);
                    }
                    return before.get();
                });
    }

    private Paper begin(
            String id,
            Request request,
            String programme,
            MultipartFile upload,
            Path file,
            @Nullable Charset charset)
            throws java.io.IOException {
        Table table = Table.of(file, charset);
        Heading heading = table.heading();
        Optional<Columns> known = remembered.find(programme, heading);
        Columns columns = known.orElseGet(() -> new Columns(heading.recognised(), null, false));
        String name = upload.getOriginalFilename();
        Paper paper =
                new Paper(
                        id,
                        programme,
                        uploads.keep(id, file, name == null ? "" : name),
                        stateOf(columns),
                        request.actor(),
                        clock.instant(),
                        table.kind(),
                        table.charset(),
                        table.passedOver(),
                        !table.knowsMergedCells(),
                        heading,
                        table.samples(),
                        columns,
                        known.isPresent() ? ColumnsFrom.REMEMBERED : ColumnsFrom.RECOGNISED,
                        Map.of(),
                        0,
                        List.of(),
                        0,
                        table.lines(),
                        Map.of(),
                        Map.of(),
                        1,
                        null,
                        null,
                        null);
        papers.begin(paper);
        return worked(paper);
    }

    private static ImportState stateOf(Columns columns) {
        return columns.missing().isEmpty() ? ImportState.CHECKING : ImportState.NEEDS_COLUMNS;
    }

    /** Says what the columns mean, and looks through the table again. */
    Paper read(String id, Request request, Columns columns) {
        Paper paper = get(id);
        if (isRepeated(paper, request)) {
            return paper;
        }
        requireState(paper, ImportState.NEEDS_COLUMNS, ImportState.CHECKED);
        requireUsable(paper, columns);
        Paper next =
                paper.read(columns, ColumnsFrom.CHOSEN)
                        .asked(request, null)
                        .next(stateOf(columns), paper.total());
        remembered.remember(paper.programme(), paper.heading(), columns);
        return handed(paper, next);
    }

    /** Does what the good lines say. */
    Paper apply(String id, Request request) {
        Paper paper = get(id);
        if (isRepeated(paper, request)) {
            return paper;
        }
        requireState(paper, ImportState.CHECKED);
        int lines =
                paper.counts().getOrDefault(Outcome.NEW, 0)
                        + paper.counts().getOrDefault(Outcome.CHANGED, 0);
        if (lines == 0) {
            throw new ImportRejection(
                    ImportRule.IMPORT_CHANGES_NOTHING, Map.of("file", paper.file().name()));
        }
        return handed(paper, paper.asked(request, null).next(ImportState.APPLYING, lines));
    }

    /** Takes back what it did, as far as nobody touched it since. */
    Paper undo(String id, Request request, String reason) {
        Paper paper = get(id);
        if (isRepeated(paper, request)) {
            return paper;
        }
        requireState(paper, ImportState.APPLIED);
        return handed(paper, paper.asked(request, reason).next(ImportState.UNDOING, paper.total()));
    }

    List<Row> rows(
            Paper paper, @Nullable Outcome outcome, @Nullable Result result, int after, int most) {
        return rows.find(paper.id(), outcome, result, after, most);
    }

    private Paper handed(Paper before, Paper next) {
        if (!papers.replace(before, next)) {
            throw notInState(get(before.id()));
        }
        return worked(next);
    }

    private Paper worked(Paper paper) {
        if (paper.state().isAtWork()) {
            desk.take(paper);
        }
        return get(paper.id());
    }

    private static boolean isRepeated(Paper paper, Request request) {
        String verb = paper.requests().get(Paper.key(request));
        if (verb != null && !verb.equals(request.verb())) {
            throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, paper.id());
        }
        return verb != null;
    }

    private static void requireState(Paper paper, ImportState... any) {
        if (!List.of(any).contains(paper.state())) {
            throw notInState(paper);
        }
    }

    private static ImportRejection notInState(Paper paper) {
        return new ImportRejection(
                ImportRule.IMPORT_NOT_IN_STATE,
                Map.of("file", paper.file().name(), "state", paper.state()));
    }

    private void requireUsable(Paper paper, Columns columns) {
        Set<Field> seen = new HashSet<>();
        columns.fields()
                .forEach(
                        (column, field) -> {
                            if (column < 0 || column >= paper.heading().texts().size()) {
                                throw new ImportRejection(
                                        ImportRule.COLUMN_UNKNOWN, Map.of("column", column));
                            }
                            if (!seen.add(field)) {
                                throw new ImportRejection(
                                        ImportRule.FIELD_TWICE, Map.of("field", field));
                            }
                        });
        if (columns.area() != null) {
            programmes.named(paper.programme()).requireRoomIn(columns.area());
        }
    }
}
