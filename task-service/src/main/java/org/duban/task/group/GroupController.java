package org.duban.task.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.TaskEvent.DuePrecision;
import org.duban.events.TaskEvent.TaskDrafted;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.journal.Request;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.dossier.NewDueOffset;
import org.duban.task.dossier.NewMilestone;
import org.duban.task.ledger.LedgerGroups;
import org.duban.task.ledger.TaskRows;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task for many departments over HTTP. */
@RestController
@RequestMapping("/api/task-groups")
class GroupController {

    private static final int LONG = 4000;

    /**
     * What each of the departments is to do; it has the four haves, since it is assigned at once.
     *
     * @param departments codes; each leads a task of its own
     * @param kind FIXED_DATE when left out
     * @param due left out where it is reckoned, and where the kind lives without one
     * @param milestones the same for each of them
     * @param dueOffset how the due date of a RELATIVE task is reckoned, for each of them
     * @param acknowledgeBy the last day on which each may sign in time; left out: none is set
     */
    record NewTaskGroup(
            @NotBlank String programme,
            @NotBlank String area,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 100) List<@NotBlank String> departments,
            @Nullable TaskKind kind,
            @NotBlank @Size(max = LONG) String objective,
            @NotBlank @Size(max = LONG) String countermeasures,
            @NotBlank @Size(max = LONG) String schedule,
            @NotBlank @Size(max = LONG) String assessment,
            @Nullable @Size(max = LONG) String deliverable,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate due,
            @Nullable DuePrecision duePrecision,
            @Nullable LocalDate acknowledgeBy,
            @Nullable @Size(max = 60) List<@Valid NewMilestone> milestones,
            @Nullable @Valid NewDueOffset dueOffset) {

        TaskDrafted planFor(String department, String serial) {
            return new TaskDrafted(
                    programme,
                    serial,
                    area,
                    title.strip(),
                    department,
                    List.of(),
                    kind == null ? TaskKind.FIXED_DATE : kind,
                    objective.strip(),
                    countermeasures.strip(),
                    schedule.strip(),
                    assessment.strip(),
                    deliverable,
                    startsOn,
                    due,
                    duePrecision == null ? DuePrecision.DAY : duePrecision,
                    NewMilestone.numbered(milestones),
                    null,
                    dueOffset == null ? null : dueOffset.offset());
        }
    }

    private final Groups groups;
    private final LedgerGroups lists;
    private final TaskRows rows;
    private final Programmes programmes;
    private final Clock clock;

    GroupController(
            Groups groups, LedgerGroups lists, TaskRows rows, Programmes programmes, Clock clock) {
        this.groups = groups;
        this.lists = lists;
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Gives each of the departments a task of its own, assigned and numbered. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupView> give(
            @Valid @RequestBody NewTaskGroup body, Request request, Caller caller) {
        String group =
                groups.give(
                        request,
                        caller,
                        body.programme(),
                        body.area(),
                        body.departments(),
                        body.acknowledgeBy(),
                        body::planFor);
        return ResponseEntity.created(URI.create("/api/task-groups/" + group))
                .body(view(group, caller));
    }

    /**
     * What was asked of several departments at once or written down from a template, by id; a
     * department sees the groups in which it has a task. A page looks at a thousand tasks and the
     * rest of a group at most: it may show fewer groups than asked for and still lead to a next
     * one.
     */
    @GetMapping
    ResponseEntity<Page<GroupRow>> listGroups(
            @RequestParam String programme,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        LocalDate today = programmes.today(programme);
        LedgerGroups.Found found = lists.list(programme, caller, after, Page.limit(limit));
        List<GroupRow> items = new ArrayList<>();
        found.groups()
                .forEach(
                        (id, tasks) ->
                                items.add(
                                        GroupRow.of(
                                                id,
                                                tasks.stream()
                                                        .map(task -> rows.row(task, today))
                                                        .toList())));
        Cursor next = found.next();
        return Answers.page(new Page<>(items, next == null ? null : next.text(), clock.instant()));
    }

    /** Who has signed for it and who has answered; a department sees its own line. */
    @GetMapping("/{id}")
    GroupView get(@PathVariable String id, Caller caller) {
        return view(id, caller);
    }

    private GroupView view(String group, Caller caller) {
        return GroupView.of(
                group,
                groups.get(group, caller).stream()
                        .map(
                                task ->
                                        GroupView.Member.of(
                                                task,
                                                rows.row(
                                                        task,
                                                        programmes.today(
                                                                task.state().brief().programme()))))
                        .toList(),
                clock.instant());
    }
}
