package org.duban.task.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.TalkEvent;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;
import org.duban.journal.Fact;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;
import org.duban.journal.door.Page;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Talk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The discussion of a task over HTTP, newest first. Each question or answer leads to the one before
 * it, so a page costs one look into the trail for each of its lines, however long the trail is.
 */
@RestController
class DiscussionController {

    private final Tasks tasks;
    private final Clock clock;

    DiscussionController(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{id}/discussion")
    ResponseEntity<Page<DiscussionEntry>> discussion(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Talk talk = tasks.get(id, caller).state().collaboration().talk();
        int most = Page.limit(limit);
        long next = after == null ? talk.last() : place(after, talk.last());
        List<DiscussionEntry> entries = new ArrayList<>();
        while (next > 0 && entries.size() < most) {
            Fact fact = tasks.fact(id, next).orElse(null);
            if (fact == null || !(fact.envelope().event() instanceof TalkEvent words)) {
                throw unreadable(after);
            }
            entries.add(entry(fact, words));
            next = words.previous();
        }
        String more = next > 0 ? Cursor.of(Long.toString(next)).text() : null;
        return Answers.page(new Page<>(List.copyOf(entries), more, clock.instant()));
    }

    private static DiscussionEntry entry(Fact fact, TalkEvent words) {
        return switch (words) {
            case QuestionAsked asked ->
                    entry(fact, DiscussionEntry.Kind.QUESTION, asked.n(), asked.text());
            case QuestionAnswered answered ->
                    entry(fact, DiscussionEntry.Kind.ANSWER, answered.n(), answered.text());
        };
    }

    private static DiscussionEntry entry(
            Fact fact, DiscussionEntry.Kind kind, int question, String text) {
        return new DiscussionEntry(
                fact.envelope().revision(),
                kind,
                question,
                text,
                fact.envelope().at(),
                fact.envelope().actor());
    }

    private static long place(String after, long last) {
        long place = Cursor.parse(after, 1).number();
        if (place < 1 || place > last) {
            throw unreadable(after);
        }
        return place;
    }

    private static DoorRejection unreadable(@Nullable String after) {
        return new DoorRejection(
                DoorRule.CURSOR_UNREADABLE, Map.of("cursor", String.valueOf(after)));
    }
}
