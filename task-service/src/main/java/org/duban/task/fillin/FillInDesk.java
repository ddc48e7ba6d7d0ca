package org.duban.task.fillin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.rules.refusal.Rejection;
import org.duban.task.imports.Uploads;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Forms that are brought and applied. Each good row is one ordinary progress update of its task,
 * under a request id made of the form and the row: applied twice, or cut off and applied again, it
 * is posted once.
 */
@Component
class FillInDesk {

    /** The most a filled-in form may have: 5 MB, in bytes. */
    static final long MOST_BYTES = 5L * 1024 * 1024;

    private static final int LATEST = 20;

    private final FillIns forms;
    private final Tasks tasks;
    private final Uploads uploads;
    private final Clock clock;

    FillInDesk(FillIns forms, Tasks tasks, Uploads uploads, Clock clock) {
        this.forms = forms;
        this.tasks = tasks;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * The form somebody asks for.
     *
     * @throws JournalRejection NOT_FOUND, also for one of another department
     */
    FillIn get(String id, Caller caller) {
        return forms.find(id, caller)
                .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, id));
    }

    List<FillInRow> rows(FillIn form) {
        return forms.rows(form);
    }

    /** The latest forms of the caller's department. */
    List<FillIn> latest(Caller caller) {
        return forms.latest(caller.department(), LATEST);
    }

    /**
     * Keeps a form and looks through it without posting anything; the same request again gives the
     * same form.
     *
     * @throws FillInRejection FORM_TOO_LARGE, and what {@link FormLines#of} says
     */
    FillIn bring(Request request, Caller caller, MultipartFile upload) {
        if (upload.getSize() > MOST_BYTES) {
            throw new FillInRejection(
                    FillInRule.FORM_TOO_LARGE, Map.of("mostMegabytes", MOST_BYTES / 1024 / 1024));
        }
        String id = id(request);
        return uploads.laidDown(
                upload,
                file -> {
                    if (forms.find(id, caller).isEmpty()) {
                        keep(id, caller, file, upload.getOriginalFilename());
                    }
                    FillIn kept = get(id, caller);
                    if (!Uploads.isSame(kept.file(), file)) {
                        throw new JournalRejection(JournalRule.IDEMPOTENCY_KEY_REUSED, id);
                    }
                    return kept;
                });
    }

    private void keep(String id, Caller caller, Path file, @Nullable String name)
            throws IOException {
        FormJudge judge =
                new FormJudge(caller.department(), tasks::find, task -> tasks.visit(task, caller));
        List<FillInRow> rows = FormLines.of(file).stream().map(judge::judge).toList();
        forms.keep(
                FillIn.brought(
                        id,
                        uploads.keep(id, file, name == null ? "" : name),
                        caller.actor(),
                        clock.instant(),
                        rows),
                rows);
    }

    private static String id(Request request) {
        byte[] whose = (request.actor().id() + '/' + request.id()).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.md5DigestAsHex(whose).substring(0, 20);
    }

    /**
     * Posts what the good rows say; the others are left out.
     *
     * @throws FillInRejection FORM_ALREADY_APPLIED, FORM_POSTS_NOTHING
     * @throws JournalRejection NOT_FOUND, also for a form of another department
     */
    FillIn apply(String id, Request request, Caller caller) {
        FillIn form = get(id, caller);
        if (!form.department().equals(caller.department())) {
            throw new JournalRejection(JournalRule.NOT_FOUND, id);
        }
        String key = request.actor().id() + '/' + request.id();
        if (form.applied() == null) {
            if (form.good() == 0) {
                throw new FillInRejection(
                        FillInRule.FORM_POSTS_NOTHING, Map.of("file", form.file().name()));
            }
            List<FillInRow> rows =
                    forms.rows(form).stream()
                            .map(row -> applied(form, row, request, caller))
                            .toList();
            FillIn.Applied how = new FillIn.Applied(key, request.actor(), clock.instant());
            forms.apply(form.appliedBy(how, rows), rows);
        }
        FillIn now = get(id, caller);
        FillIn.Applied applied = Objects.requireNonNull(now.applied());
        if (!applied.request().equals(key)) {
            throw new FillInRejection(
                    FillInRule.FORM_ALREADY_APPLIED,
                    Map.of("file", now.file().name(), "by", applied.by().name()));
        }
        return now;
    }

    private FillInRow applied(FillIn form, FillInRow row, Request request, Caller caller) {
        FillInUpdate update =
                row.outcome() == FillInOutcome.NEW
                        ? FillInUpdate.of(row.line().entry()).update()
                        : null;
        if (update == null) {
            return row;
        }
        try {
            Versioned<Task> task =
                    tasks.change(
                            row.line().task(),
                            caller,
                            request(form, row.line(), request),
                            update::postedAt);
            return row.posted(task.revision());
        } catch (Rejection no) {
            return row.failed(FormJudge.fault(no));
        }
    }

    private static Request request(FillIn form, FormLine line, Request request) {
        return new Request(
                "fill-in/%s/%d".formatted(form.id(), line.number()),
                "POST /api/fill-in-forms/%s/apply %d".formatted(form.id(), line.number()),
                request.actor(),
                FormJudge.revision(line),
                request.traceparent());
    }
}
