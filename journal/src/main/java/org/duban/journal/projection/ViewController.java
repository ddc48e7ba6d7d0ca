package org.duban.journal.projection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.journal.view.ViewState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators see how fresh the views of a service are, and have them built anew. */
@RestController
@RequestMapping("/api/views/${spring.application.name:duban}")
final class ViewController {

    /**
     * A view.
     *
     * @param name of the stream that writes it
     * @param version that is read
     * @param builtAt when it was built; null for the first version
     * @param asOf when the latest event in it was kept; null before the first
     * @param eventsBehind events that are not in it yet; −1 when unknown
     * @param rebuild the last one; null when there was none
     */
    record ViewAnswer(
            String name,
            int version,
            @Nullable Instant builtAt,
            @Nullable Instant asOf,
            long eventsBehind,
            @Nullable Progress rebuild) {}

    /** How far a rebuild is. */
    @Schema(name = "RebuildStage")
    enum Stage {
        /** The version before is read as if nothing happened. */
        BUILDING,
        /** The new version is read, and the stream takes it over. */
        JOINING,
        DONE,
        FAILED,
        /** The one who was building is gone; the version before is read. Start again. */
        INTERRUPTED
    }

    /**
     * A rebuild.
     *
     * @param version that comes of it
     * @param done records read so far
     * @param all records there were when it began
     * @param cause why it failed; null otherwise
     */
    @Schema(name = "RebuildProgress")
    record Progress(
            Stage stage,
            int version,
            Instant startedAt,
            long done,
            long all,
            long perSecond,
            @Nullable String cause) {}

    /** The views of a service. */
    record AllViews(List<ViewAnswer> items) {}

    private final Rebuilds rebuilds;
    private final ProjectionStreams streams;

    ViewController(Rebuilds rebuilds, ProjectionStreams streams) {
        this.rebuilds = rebuilds;
        this.streams = streams;
    }

    @GetMapping
    AllViews views(Caller caller) {
        caller.require(Role.ADMIN);
        return new AllViews(rebuilds.names().stream().map(this::answer).toList());
    }

    @GetMapping("/{view}")
    ViewAnswer view(@PathVariable String view, Caller caller) {
        caller.require(Role.ADMIN);
        return answer(view);
    }

    /** Begins to build a view from the beginning of its topics; the answer shows the progress. */
    @PostMapping("/{view}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewAnswer rebuild(@PathVariable String view, Caller caller) {
        caller.require(Role.ADMIN);
        rebuilds.start(view);
        return answer(view);
    }

    private ViewAnswer answer(String name) {
        ViewState state = rebuilds.state(name);
        Freshness freshness = streams.freshness(name);
        return new ViewAnswer(
                name,
                state.version(),
                state.builtAt(),
                freshness.asOf(),
                freshness.eventsBehind(),
                state.build() == null ? null : progress(state.build()));
    }

    private Progress progress(ViewState.Build build) {
        return new Progress(
                stage(build),
                build.version(),
                build.startedAt(),
                build.done(),
                build.all(),
                build.perSecond(),
                build.cause());
    }

    private Stage stage(ViewState.Build build) {
        return switch (build.stage()) {
            case BUILDING -> rebuilds.isGone(build) ? Stage.INTERRUPTED : Stage.BUILDING;
            case JOINING -> Stage.JOINING;
            case DONE -> Stage.DONE;
            case FAILED -> Stage.FAILED;
        };
    }
}
