package org.duban.task.matter;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ViewPage;
import org.duban.task.ledger.TaskRows;
import org.duban.task.matter.Matters.Found;
import org.duban.task.matter.Matters.Listed;
import org.duban.task.task.HelpRequest;
import org.duban.task.task.Instruction;
import org.duban.task.task.TaskFigures;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is asked about the tasks of a programme over HTTP; a department sees what is asked about the
 * tasks it leads, supports or was asked about.
 */
@RestController
class MatterController {

    private final Matters matters;
    private final TaskFigures figures;
    private final TaskRows rows;
    private final Clock clock;

    MatterController(Matters matters, TaskFigures figures, TaskRows rows, Clock clock) {
        this.matters = matters;
        this.figures = figures;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Problems with which departments asked others for help: what waits for an answer first, of
     * that what is overdue first.
     */
    @GetMapping("/api/help-requests")
    ViewPage<HelpRow> helpRequests(
            @Valid @ParameterObject MatterFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Freshness freshness = matters.freshness();
        TaskFigures now = figures.now();
        return page(
                matters.find(
                        MatterKind.HELP,
                        HelpRequest.class,
                        filter,
                        caller,
                        after,
                        Page.limit(limit)),
                (one, today) -> HelpRow.of(one, now, today),
                freshness);
    }

    /**
     * Instructions of leaders (批示): what waits for an answer first, of that what is overdue first.
     */
    @GetMapping("/api/instructions")
    ViewPage<InstructionRow> instructions(
            @Valid @ParameterObject MatterFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Freshness freshness = matters.freshness();
        TaskFigures now = figures.now();
        return page(
                matters.find(
                        MatterKind.INSTRUCTION,
                        Instruction.class,
                        filter,
                        caller,
                        after,
                        Page.limit(limit)),
                (one, today) -> InstructionRow.of(one, now, today),
                freshness);
    }

    /**
     * Requests for later dates: what waits for a decision first, longest first, then the latest
     * decisions.
     */
    @GetMapping("/api/extension-requests")
    ViewPage<ExtensionRow> extensionRequests(
            @Valid @ParameterObject ExtensionFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Freshness freshness = matters.freshness();
        return page(
                matters.extensions(filter, caller, after, Page.limit(limit)),
                (one, today) -> ExtensionRow.of(one.content(), rows.row(one.task(), today)),
                freshness);
    }

    private <T, R> ViewPage<R> page(
            Found<T> found, BiFunction<Listed<T>, LocalDate, R> row, Freshness freshness) {
        List<R> items = found.matters().stream().map(one -> row.apply(one, found.today())).toList();
        Cursor next = found.next();
        return ViewPage.of(
                new Page<>(items, next == null ? null : next.text(), clock.instant()), freshness);
    }
}
