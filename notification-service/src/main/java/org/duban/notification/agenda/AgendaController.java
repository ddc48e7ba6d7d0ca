package org.duban.notification.agenda;

import org.duban.journal.door.Caller;
import org.duban.notification.agenda.Agenda.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work: what the caller has to do today. */
@RestController
@RequestMapping("/api/agenda")
class AgendaController {

    private final Agenda agenda;

    AgendaController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping
    WorkList agenda(@RequestParam(required = false) @Nullable String programme, Caller caller) {
        return agenda.of(caller, programme);
    }
}
