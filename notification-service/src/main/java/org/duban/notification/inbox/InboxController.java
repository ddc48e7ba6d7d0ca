package org.duban.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.duban.events.AlertEvent.AlertRaised;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.notification.alert.AlertLevel;
import org.duban.notification.alert.AlertSubject;
import org.duban.notification.alert.AlertTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    /**
     * A page of the inbox.
     *
     * @param next where the next page begins, to be sent back as {@code after}; null on the last
     *     page
     * @param unread alerts the caller has not read, on whichever page
     * @param asOf the moment as of which the list is complete (UTC)
     * @param eventsBehind alerts that are not in it yet; −1 when unknown
     */
    record InboxPage(
            List<InboxAlert> items,
            @Nullable String next,
            int unread,
            Instant asOf,
            long eventsBehind) {}

    private final Inbox inbox;
    private final AlertTexts texts;
    private final ProjectionStreams streams;
    private final Clock clock;

    InboxController(Inbox inbox, AlertTexts texts, ProjectionStreams streams, Clock clock) {
        this.inbox = inbox;
        this.texts = texts;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping
    InboxPage inbox(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller,
            Locale language) {
        int most = Page.limit(limit);
        String before = after == null ? null : Cursor.parse(after, 1).values().getFirst();
        List<String> boxes = Boxes.of(caller);
        Freshness freshness = streams.freshness(InboxStream.NAME);
        Page<InboxRow> page =
                Page.cut(
                        inbox.list(boxes, caller.id(), before, most + 1),
                        most,
                        row -> Cursor.of(row.order()),
                        clock.instant());
        return new InboxPage(
                page.items().stream().map(row -> alert(row, language)).toList(),
                page.next(),
                inbox.unread(boxes, caller.id()),
                freshness.completeAsOf(page.asOf()),
                freshness.eventsBehind());
    }

    /** Notes that the caller has read an alert; reading it again changes nothing. */
    @PostMapping("/{id}/reading")
    InboxAlert read(@PathVariable String id, Caller caller, Request request, Locale language) {
        return inbox.markRead(Boxes.of(caller), caller.id(), id, clock.instant())
                .map(row -> alert(row, language))
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    private InboxAlert alert(InboxRow row, Locale language) {
        AlertRaised raised = row.raised();
        return new InboxAlert(
                row.id(),
                raised.kind(),
                AlertLevel.of(raised),
                raised.rung(),
                AlertSubject.of(raised),
                raised.programme(),
                raised.department(),
                raised.due(),
                raised.workingDays(),
                row.raisedAt(),
                texts.say(language, raised),
                row.readAt());
    }
}
