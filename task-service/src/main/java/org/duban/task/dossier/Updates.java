package org.duban.task.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.ConsolidatedPart;
import org.duban.events.FileRef;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.journal.Fact;
import org.duban.task.dossier.TaskView.UpdateView;
import org.duban.task.ledger.Tasks;
import org.duban.task.task.Progress;
import org.duban.task.task.Task;
import org.springframework.stereotype.Component;

/**
 * What was said last about a task. The trail knows who said what when; the state only knows where
 * to look. A fact never changes, so that one which was read is remembered for a while.
 */
@Component
class Updates {

    private static final int MOST_REMEMBERED = 5_000;

    private final Tasks tasks;
    private final Cache<String, Said> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Updates(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The latest updates, the newest first. */
    List<UpdateView> of(Task task) {
        List<UpdateView> updates = new ArrayList<>();
        String before = null;
        for (Said said : said(task.id(), task.progress().updates())) {
            boolean repeated = Progress.isSameText(before, said.posted().done());
            updates.addFirst(view(said, repeated));
            before = said.posted().done();
        }
        return List.copyOf(updates.subList(0, Math.min(updates.size(), Progress.SHOWN)));
    }

    private Iterable<Said> said(String task, List<Long> revisions) {
        Map<Long, Said> said = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Long revision : revisions) {
            Said known = remembered.getIfPresent(task + "/" + revision);
            if (known == null) {
                unknown.add(revision);
            } else {
                said.put(revision, known);
            }
        }
        if (!unknown.isEmpty()) {
            for (Fact fact : tasks.facts(task, unknown)) {
                if (fact.envelope().event() instanceof ProgressPosted posted) {
                    Said one = new Said(fact, posted);
                    remembered.put(task + "/" + fact.envelope().revision(), one);
                    said.put(fact.envelope().revision(), one);
                }
            }
        }
        return revisions.stream().filter(said::containsKey).map(said::get).toList();
    }

    private static UpdateView view(Said said, boolean repeated) {
        Fact fact = said.fact();
        ProgressPosted posted = said.posted();
        return new UpdateView(
                fact.envelope().revision(),
                fact.envelope().at(),
                fact.envelope().actor().name(),
                posted.to(),
                posted.done(),
                posted.problems(),
                posted.nextSteps(),
                posted.reason(),
                posted.evidence().stream().map(FileRef::id).toList(),
                posted.nil() != null && posted.nil(),
                posted.parts() == null
                        ? List.of()
                        : posted.parts().stream().map(ConsolidatedPart::department).toList(),
                repeated);
    }

    /** A fact, and the update it tells of. */
    private record Said(Fact fact, ProgressPosted posted) {}
}
