package org.duban.task.progress;

import java.time.LocalDate;
import java.util.List;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.door.Caller;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cockpit over HTTP: a department sees itself, those who see everything see all. */
@RestController
class ProgressController {

    private final DepartmentBoard board;
    private final Programmes programmes;

    ProgressController(DepartmentBoard board, Programmes programmes) {
        this.board = board;
        this.programmes = programmes;
    }

    @GetMapping("/api/departments/progress")
    ProgressBoard progress(
            @RequestParam String programme, @RequestParam @Nullable LocalDate on, Caller caller) {
        return board.on(
                day(programme, on), programme, caller.seesAll() ? null : caller.department());
    }

    @GetMapping("/api/departments/{code}/progress")
    DepartmentProgress progressOf(
            @PathVariable String code,
            @RequestParam String programme,
            @RequestParam @Nullable LocalDate on,
            Caller caller) {
        List<DepartmentProgress> found =
                caller.mayRead(List.of(code))
                        ? board.on(day(programme, on), programme, code).items()
                        : List.of();
        if (found.isEmpty()) {
            throw new JournalRejection(JournalRule.NOT_FOUND, code);
        }
        return found.getFirst();
    }

    private LocalDate day(String programme, @Nullable LocalDate on) {
        return on == null ? programmes.today(programme) : on;
    }
}
