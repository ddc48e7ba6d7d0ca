package org.duban.task.evidence;

import java.util.List;
import org.duban.events.FileRef;
import org.duban.events.PartEvent.PartPosted;
import org.duban.journal.door.Caller;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Part;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/**
 * Evidence that a supporter gave the lead with its part. It is between the two of them, as the part
 * is, until an update of the lead puts it forward.
 */
@Component
class EvidenceOfParts {

    private final Tasks tasks;

    EvidenceOfParts(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Whether a file of a task the caller sees is still not for this caller. */
    boolean conceal(String fileId, Task task, Caller caller) {
        if (caller.seesAll()
                || caller.department().equals(task.team().lead())
                || isAmong(task.progress().evidence(), fileId)) {
            return false;
        }
        List<Long> ofOthers =
                task.collaboration().parts().all().stream()
                        .filter(part -> !part.department().equals(caller.department()))
                        .map(Part::revision)
                        .toList();
        return !ofOthers.isEmpty()
                && tasks.facts(task.id(), ofOthers).stream()
                        .anyMatch(
                                fact ->
                                        fact.envelope().event() instanceof PartPosted posted
                                                && isAmong(posted.evidence(), fileId));
    }

    private static boolean isAmong(List<FileRef> files, String id) {
        return files.stream().anyMatch(file -> file.id().equals(id));
    }
}
