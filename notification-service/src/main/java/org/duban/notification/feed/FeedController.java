package org.duban.notification.feed;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.projection.Freshness;
import org.duban.journal.projection.ProjectionStreams;
import org.duban.journal.projection.ViewPage;
import org.duban.notification.feed.FeedEntries.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is happening: in pages, and live. */
@RestController
@RequestMapping("/api/feed")
class FeedController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);

    private final FeedEntries entries;
    private final FeedWriter writer;
    private final ProjectionStreams streams;
    private final FeedSession.Terms terms;
    private final TokenLife tokens = TokenLife.real();
    private final Clock clock;

    FeedController(
            FeedRing ring,
            FeedHistory history,
            FeedEntries entries,
            FeedWriter writer,
            FeedSettings settings,
            ProjectionStreams streams,
            Clock clock) {
        this.entries = entries;
        this.writer = writer;
        this.streams = streams;
        this.clock = clock;
        this.terms =
                new FeedSession.Terms(
                        ring, history, writer, settings.queue(), settings.heartbeat());
    }

    /**
     * Follows what happens, as server-sent events: {@code entry} with a feed entry, {@code reset}
     * when something may have been missed. Every {@code id} is a position to come back with.
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = FeedEntry.class)))
    void follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String programme,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            Caller caller,
            Locale language,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            new FeedSession(
                            terms,
                            filter(caller, programme),
                            language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                                    ? Locale.ENGLISH
                                    : Locale.SIMPLIFIED_CHINESE,
                            tokens.left(token),
                            response.getOutputStream())
                    .run(lastEventId != null ? lastEventId : from);
        } catch (IOException gone) {
            LOG.debug("A client left the feed: {}", gone.getMessage());
        }
    }

    /** What happened, the latest first. */
    @GetMapping(path = "/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ViewPage<FeedEntry> entries(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String programme,
            Caller caller,
            Locale language) {
        int most = Page.limit(limit);
        String from = before == null ? null : Cursor.parse(before, 1).values().getFirst();
        Freshness freshness = streams.freshness(FeedStream.NAME);
        Instant asOf = clock.instant();
        List<Kept> found = entries.list(filter(caller, programme), from, most + 1);
        Page<Kept> page = Page.cut(found, most, kept -> Cursor.of(kept.order()), asOf);
        return ViewPage.of(
                new Page<>(
                        page.items().stream()
                                .map(kept -> writer.entry(kept.entry().envelope(), language))
                                .toList(),
                        page.next(),
                        page.asOf()),
                freshness);
    }

    private static FeedFilter filter(Caller caller, @Nullable String programme) {
        return new FeedFilter(caller.seesAll() ? null : caller.department(), programme);
    }
}
