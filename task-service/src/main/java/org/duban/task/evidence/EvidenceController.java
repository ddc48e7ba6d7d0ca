package org.duban.task.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.duban.events.FileRef;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Caller;
import org.duban.journal.files.Downloads;
import org.duban.journal.files.Files;
import org.duban.task.ledger.Tasks;
import org.duban.task.ledger.Visit;
import org.springframework.core.io.Resource;
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

/**
 * Evidence over HTTP: the lead and its supporters put it forward, whoever sees the task sees it;
 * that of a part its supporter and the lead see until an update puts it forward.
 */
@RestController
@RequestMapping("/api/tasks/{id}/evidence")
class EvidenceController {

    private final Tasks tasks;
    private final Files files;
    private final EvidenceFiles evidence;
    private final EvidenceOfParts parts;

    EvidenceController(Tasks tasks, Files files, EvidenceFiles evidence, EvidenceOfParts parts) {
        this.tasks = tasks;
        this.files = files;
        this.evidence = evidence;
        this.parts = parts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileRef> upload(
            @PathVariable String id,
            @RequestPart MultipartFile file,
            Request request,
            Caller caller)
            throws IOException {
        Visit visit = tasks.visit(tasks.get(id, caller).state(), caller);
        FileRef kept = before(id, file, request).orElse(null);
        if (kept == null) {
            visit.asTeam().requireRoomForEvidence();
            kept = keep(id, file, request);
        }
        return ResponseEntity.created(URI.create("/api/tasks/" + id + "/evidence/" + kept.id()))
                .body(kept);
    }

    private Optional<FileRef> before(String id, MultipartFile file, Request request)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return evidence.before(id, request.id(), content);
        }
    }

    private FileRef keep(String id, MultipartFile file, Request request) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return evidence.keep(id, request.id(), content, name == null ? "" : name);
        }
    }

    @GetMapping("/{fileId}")
    ResponseEntity<Resource> download(
            @PathVariable String id, @PathVariable String fileId, Caller caller) {
        if (parts.conceal(fileId, tasks.get(id, caller).state(), caller)) {
            throw new JournalRejection(JournalRule.NOT_FOUND, fileId);
        }
        return Downloads.of(
                files.open(id, fileId)
                        .orElseThrow(() -> new JournalRejection(JournalRule.NOT_FOUND, fileId)));
    }
}
