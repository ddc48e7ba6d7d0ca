package org.duban.task.dossier;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.EventJson;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent.TaskResumed;
import org.duban.journal.Fact;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Texts;
import org.duban.task.ledger.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/** The trail of a task over HTTP: every fact, who and when, oldest first. */
@RestController
class HistoryController {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final Tasks tasks;
    private final Texts texts;
    private final Clock clock;

    HistoryController(Tasks tasks, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{id}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        String lead = tasks.get(id, caller).state().team().lead();
        int most = Page.limit(limit);
        List<HistoryEntry> entries =
                tasks.history(id, revision(after), most + 1).stream()
                        .map(fact -> entry(fact, mayRead(fact, caller, lead)))
                        .toList();
        return Answers.page(
                Page.cut(
                        entries,
                        most,
                        entry -> Cursor.of(Long.toString(entry.revision())),
                        clock.instant()));
    }

    /** What is confined to some departments is for them and for who leads the task now. */
    private static boolean mayRead(Fact fact, Caller caller, String lead) {
        List<String> confined = fact.envelope().event().confinedTo();
        return confined.isEmpty() || caller.mayRead(confined) || caller.department().equals(lead);
    }

    /** Everybody learns that there is a fact; what it says may be for some only. */
    private HistoryEntry entry(Fact fact, boolean whole) {
        Map<String, Object> data =
                whole ? EventJson.mapper().readValue(fact.payload(), DATA) : Map.of();
        Map<String, Object> said = new HashMap<>(data);
        if (fact.envelope().event() instanceof TaskRevised revised) {
            said.put("changes", RevisionWords.of(revised, texts));
        }
        if (fact.envelope().event() instanceof ExtensionGranted granted
                && granted.milestones() != null) {
            said.put("moved", RevisionWords.of(granted.milestones(), texts));
        }
        String type = fact.envelope().type();
        return new HistoryEntry(
                fact.envelope().revision(),
                type,
                fact.envelope().at(),
                fact.envelope().actor(),
                data,
                fact.hash(),
                texts.say("history." + type + (whole ? variant(fact) : ".confined"), said));
    }

    /** Which sentence fits, where there are several. */
    private static String variant(Fact fact) {
        if (fact.envelope().event() instanceof ExtensionGranted granted) {
            return granted.milestones() == null ? "" : ".milestones";
        }
        return fact.envelope().event() instanceof TaskResumed resumed
                        && resumed.days() != null
                        && resumed.days() > 0
                ? resumed.to() == null ? ".stood" : ".moved"
                : "";
    }

    private static long revision(@Nullable String after) {
        return after == null ? 0 : Cursor.parse(after, 1).number();
    }
}
