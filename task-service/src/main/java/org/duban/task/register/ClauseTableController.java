package org.duban.task.register;

import java.net.URI;
import java.util.List;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tables of clauses over HTTP: the office brings them, those who see everything look. */
@RestController
@RequestMapping("/api/programmes/{id}/clause-tables")
class ClauseTableController {

    private final RegisterDesk desk;
    private final ClauseTableViews views;

    ClauseTableController(RegisterDesk desk, ClauseTableViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * Keeps a table of clauses (.xlsx, .xls, .csv) and says line by line what would be written;
     * nothing is. The file has 5 MB, 1,000 lines and 1,000,000 characters at most.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClauseTableReport> bring(
            @PathVariable String id,
            @RequestPart MultipartFile file,
            Request request,
            Caller caller) {
        caller.require(Role.OFFICE);
        ClauseTableReport report = report(desk.bring(id, request, file));
        return ResponseEntity.created(
                        URI.create(
                                "/api/programmes/" + id + "/clause-tables/" + report.table().id()))
                .body(report);
    }

    /** The latest twenty tables of the programme, the last one first. */
    @GetMapping
    List<ClauseTableView> list(@PathVariable String id, Caller caller) {
        requireSight(id, caller);
        return desk.latest(id).stream().map(views::view).toList();
    }

    /** A table as it was brought, and what became of its lines. */
    @GetMapping("/{table}")
    ClauseTableReport get(@PathVariable String id, @PathVariable String table, Caller caller) {
        requireSight(table, caller);
        return report(desk.get(id, table));
    }

    /** Writes the good lines into the register, each as a fact of its clause. */
    @PostMapping("/{table}/apply")
    ClauseTableReport apply(
            @PathVariable String id, @PathVariable String table, Request request, Caller caller) {
        requireSight(table, caller);
        caller.require(Role.OFFICE);
        return report(desk.apply(id, table, request));
    }

    private static void requireSight(String what, Caller caller) {
        if (!caller.seesAll()) {
            throw new JournalRejection(JournalRule.NOT_FOUND, what);
        }
    }

    private ClauseTableReport report(ClauseTable table) {
        return views.report(table, desk.rows(table));
    }
}
