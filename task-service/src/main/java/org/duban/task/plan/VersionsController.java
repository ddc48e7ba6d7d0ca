package org.duban.task.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.duban.journal.door.Answers;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.task.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a plan over HTTP; a department sees what became of its own tasks. */
@RestController
@RequestMapping("/api/programmes/{id}/versions")
class VersionsController {

    private final PlanVersions versions;
    private final PlanChanges changes;
    private final Programmes programmes;
    private final Clock clock;

    VersionsController(
            PlanVersions versions, PlanChanges changes, Programmes programmes, Clock clock) {
        this.versions = versions;
        this.changes = changes;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<PlanVersion>> list(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        int most = Page.limit(limit);
        int behind = after == null ? 0 : Math.toIntExact(Cursor.parse(after, 1).number());
        return Answers.page(
                Page.cut(
                        versions.list(id, behind, most + 1),
                        most,
                        version -> Cursor.of(Integer.toString(version.version())),
                        clock.instant()));
    }

    /**
     * What a version says otherwise than an earlier one, by serial number.
     *
     * @param from the earlier version, the one before if it is left out; 0: the empty plan
     * @param limit so many tasks are looked at; a page shows those that differ
     */
    @GetMapping("/{n}/changes")
    ResponseEntity<Page<PlanChange>> changes(
            @PathVariable String id,
            @PathVariable int n,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        Instant to = versions.get(id, n).at();
        int earlier = from == null ? n - 1 : from;
        if (earlier >= n) {
            throw new PlanRejection(
                    PlanRule.VERSIONS_NOT_IN_ORDER, Map.of("from", earlier, "to", n));
        }
        return page(changes.between(id, at(id, earlier), to, caller, after, Page.limit(limit)));
    }

    /**
     * What would be changed by an issue now.
     *
     * @param from the earlier version, the last one if it is left out; 0: the empty plan
     * @param limit so many tasks are looked at; a page shows those that differ
     */
    @GetMapping("/next/changes")
    ResponseEntity<Page<PlanChange>> ahead(
            @PathVariable String id,
            @RequestParam @Nullable Integer from,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        int last = programmes.get(id).state().version();
        return page(
                changes.between(
                        id,
                        at(id, from == null ? last : from),
                        null,
                        caller,
                        after,
                        Page.limit(limit)));
    }

    private @Nullable Instant at(String id, int version) {
        return version == 0 ? null : versions.get(id, version).at();
    }

    private ResponseEntity<Page<PlanChange>> page(PlanChanges.Found found) {
        Cursor next = found.next();
        return Answers.page(
                new Page<>(found.changes(), next == null ? null : next.text(), clock.instant()));
    }
}
