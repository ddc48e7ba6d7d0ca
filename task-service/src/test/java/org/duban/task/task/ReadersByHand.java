package org.duban.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duban.events.DelegationEvent.Delegated;
import org.duban.events.HelpEvent.HelpRequested;
import org.duban.events.InstructionEvent.InstructionGiven;
import org.duban.events.ReaderEvent.ReadersNamed;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.TaskEvent;
import org.duban.events.TaskEvent.LeadChanged;
import org.duban.events.TaskEvent.TaskHandedOver;
import org.duban.events.TaskEvent.TaskRedrafted;

/**
 * Who left a task and was not drawn in again: whatever else happens, it is not there for them. And
 * who reads along: neither leads nor supports it.
 */
final class ReadersByHand {

    private final Set<String> gone = new HashSet<>();
    private final Set<String> copied = new HashSet<>();

    void happened(Task before, TaskEvent event) {
        gone.removeAll(drawnIn(event));
        if (event instanceof TaskRevised revised && revised.supportingDepartments() != null) {
            List<String> then = new ArrayList<>(before.team().supporting());
            then.removeAll(revised.left());
            then.addAll(revised.joined());
            assertThat(revised.supportingDepartments().to()).hasSameElementsAs(then);
            assertThat(before.collaboration().instructions().open())
                    .noneMatch(one -> revised.left().contains(one.to()));
            gone.addAll(revised.left());
        }
        if (event instanceof ReadersNamed named) {
            assertThat(copied).hasSameElementsAs(named.from());
            assertThat(named.to())
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(20)
                    .doesNotContainAnyElementsOf(before.team().departments());
            copied.clear();
            copied.addAll(named.to());
        }
        if (event instanceof TaskHandedOver handed && copied.remove(handed.from())) {
            copied.add(handed.to());
        }
    }

    void agree(Task task) {
        copied.removeAll(task.team().departments());
        assertThat(task.arrangements().copied()).containsExactlyInAnyOrderElementsOf(copied);
        assertThat(task.readers()).noneMatch(gone::contains).containsAll(copied);
    }

    private static List<String> drawnIn(TaskEvent event) {
        return switch (event) {
            case TaskRevised revised -> revised.joined();
            case TaskRedrafted again ->
                    new Team(again.leadDepartment(), again.supportingDepartments()).departments();
            case LeadChanged changed -> List.of(changed.to());
            case HelpRequested asked -> List.of(asked.to());
            case InstructionGiven given -> List.of(given.to());
            case Delegated passed when passed.to() != null -> List.of(passed.to());
            case TaskHandedOver handed -> List.of(handed.to());
            case ReadersNamed named -> named.joined();
            default -> List.of();
        };
    }
}
