package org.duban.task.completeness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duban.journal.Versioned;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.ledger.LackingDrafts;
import org.duban.task.programme.Programmes;
import org.duban.task.task.Have;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the drafts of a programme lack before they can be assigned; a department is told of those it
 * sees.
 */
@RestController
@RequestMapping("/api/programmes/{id}/completeness")
class CompletenessController {

    /**
     * What is missing in a programme.
     *
     * @param drafts how many cannot be assigned yet; 0: nothing is missing
     * @param departments those that lead any of them, with most first
     */
    record CompletenessReport(long drafts, List<DepartmentLacks> departments, Instant asOf) {}

    /**
     * Which drafts are listed; what is null does not restrict it.
     *
     * @param department only those that it leads
     * @param lacks only those that lack this
     */
    record LackingFilter(@Nullable @Size(max = 80) String department, @Nullable Have lacks) {}

    private final LackingDrafts lacking;
    private final Programmes programmes;
    private final Clock clock;

    CompletenessController(LackingDrafts lacking, Programmes programmes, Clock clock) {
        this.lacking = lacking;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * How many drafts lack what, department by department; also what is asked before a plan is
     * issued, which they do not keep from being issued.
     *
     * @param department only those that it leads
     */
    @GetMapping
    CompletenessReport report(
            @PathVariable String id, @RequestParam @Nullable String department, Caller caller) {
        programmes.get(id);
        List<DepartmentLacks> departments =
                DepartmentLacks.of(lacking.count(id, caller, department));
        return new CompletenessReport(
                departments.stream().mapToLong(DepartmentLacks::drafts).sum(),
                departments,
                clock.instant());
    }

    /** The drafts themselves, by lead and id. */
    @GetMapping("/drafts")
    ResponseEntity<Page<LackingDraft>> drafts(
            @PathVariable String id,
            @Valid @ParameterObject LackingFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        programmes.get(id);
        int most = Page.limit(limit);
        String behind = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        List<Versioned<Task>> found =
                lacking.list(id, caller, filter.department(), filter.lacks(), behind, most + 1);
        Page<Versioned<Task>> page =
                Page.cut(
                        found,
                        most,
                        task -> Cursor.of(LackingDrafts.place(task.state())),
                        clock.instant());
        return Answers.page(
                new Page<>(
                        page.items().stream().map(LackingDraft::of).toList(),
                        page.next(),
                        page.asOf()));
    }
}
