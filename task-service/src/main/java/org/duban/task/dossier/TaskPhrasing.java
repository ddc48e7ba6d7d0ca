package org.duban.task.dossier;

import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.HaltEvent;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.journal.Fact;
import org.duban.journal.audit.Phrasing;
import org.duban.journal.door.Texts;
import org.springframework.stereotype.Component;

/** Which sentence tells a fact of a task, and what it says of what else moved. */
@Component
record TaskPhrasing(Texts texts) implements Phrasing {

    @Override
    public String variant(Fact fact) {
        return switch (fact.envelope().event()) {
            case ExtensionGranted granted when granted.milestones() != null -> ".milestones";
            case HaltEvent halt when halt.kind() == HaltKind.SUSPENSION -> ".suspension";
            case TaskAssigned assigned when assigned.due() != null -> ".due";
            case TaskAcknowledged signed when signed.due() != null -> ".due";
            case TaskResumed resumed when resumed.days() != null && resumed.days() > 0 ->
                    resumed.to() == null ? ".stood" : ".moved";
            default -> "";
        };
    }

    @Override
    public Map<String, String> more(Fact fact) {
        return switch (fact.envelope().event()) {
            case TaskRevised revised -> Map.of("changes", RevisionWords.of(revised, texts));
            case ExtensionGranted granted when granted.milestones() != null ->
                    Map.of("moved", RevisionWords.of(granted.milestones(), texts));
            default -> Map.of();
        };
    }
}
