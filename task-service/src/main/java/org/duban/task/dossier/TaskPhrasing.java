package org.duban.task.dossier;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.ExtensionEvent.ExtensionGranted;
import org.duban.events.HaltEvent;
import org.duban.events.HaltEvent.HaltKind;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.StandstillEvent.TaskResumed;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskAcknowledged;
import org.duban.events.TaskEvent.TaskAssigned;
import org.duban.journal.Fact;
import org.duban.journal.audit.Phrasing;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which sentence tells a fact of a task, and what it says of what else moved. */
@Component
record TaskPhrasing(Texts texts) implements Phrasing {

    @Override
    public String variant(Fact fact) {
        return switch (fact.envelope().event()) {
            case ExtensionGranted granted when granted.milestones() != null -> ".milestones";
            case HaltEvent halt when halt.kind() == HaltKind.SUSPENSION -> ".suspension";
            case TaskAssigned assigned -> said(assigned.due(), assigned.acknowledgeBy(), ".by");
            case TaskAcknowledged signed -> said(signed.due(), signed.forecast(), ".forecast");
            case ReadersNamed named when named.to().isEmpty() -> ".none";
            case LeadChanged changed when changed.acknowledgeBy() != null -> ".by";
            case TaskResumed resumed when resumed.days() != null && resumed.days() > 0 ->
                    resumed.to() == null ? ".stood" : ".moved";
            default -> "";
        };
    }

    /** Whether a due date came about by it, and whether it names another day. */
    private static String said(@Nullable LocalDate due, @Nullable LocalDate other, String of) {
        return (due == null ? "" : ".due") + (other == null ? "" : of);
    }

    @Override
    public Map<String, String> more(Fact fact) {
        return switch (fact.envelope().event()) {
            case TaskRevised revised -> Map.of("changes", RevisionWords.of(revised, texts));
            case ReadersNamed named ->
                    Map.of("to", String.join(texts.say("revision.list", Map.of()), named.to()));
            case ExtensionGranted granted when granted.milestones() != null ->
                    Map.of("moved", RevisionWords.of(granted.milestones(), texts));
            default -> Map.of();
        };
    }
}
