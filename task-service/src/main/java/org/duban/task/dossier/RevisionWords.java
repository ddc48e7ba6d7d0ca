package org.duban.task.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.ExtensionEvent.MilestoneMoved;
import org.duban.events.RevisionEvent.MilestonesChange;
import org.duban.events.RevisionEvent.TaskRevised;
import org.duban.events.RevisionEvent.TextChange;
import org.duban.events.TaskEvent.Milestone;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says what a revision changed, or an extension beside the due date: each thing before and after,
 * long texts by their beginning.
 */
final class RevisionWords {

    private static final int SHOWN = 60;

    private final Texts texts;
    private final List<String> changes = new ArrayList<>();

    private RevisionWords(Texts texts) {
        this.texts = texts;
    }

    static String of(TaskRevised revised, Texts texts) {
        RevisionWords words = new RevisionWords(texts);
        words.text("title", revised.title());
        words.text("area", revised.area());
        words.text("objective", revised.objective());
        words.text("countermeasures", revised.countermeasures());
        words.text("schedule", revised.schedule());
        words.text("assessment", revised.assessment());
        words.text("deliverable", revised.deliverable());
        words.listed("joined", revised.joined());
        words.listed("left", revised.left());
        words.milestones(revised.milestones());
        words.listed("help-ended", numbers(revised.helpEnded()));
        words.listed("delegations-ended", numbers(revised.delegationsEnded()));
        return words.joined();
    }

    /** Which milestones moved with the due date of their task. */
    static String of(List<MilestoneMoved> moved, Texts texts) {
        RevisionWords words = new RevisionWords(texts);
        moved.forEach(
                one ->
                        words.add(
                                "milestone-moved",
                                Map.of("n", one.n(), "from", one.from(), "to", one.to())));
        return words.joined();
    }

    private String joined() {
        return String.join(say("and", Map.of()), changes);
    }

    private void text(String field, @Nullable TextChange change) {
        if (change != null) {
            add(field, Map.of("from", shown(change.from()), "to", shown(change.to())));
        }
    }

    private void listed(String key, List<String> codes) {
        if (!codes.isEmpty()) {
            add(key, Map.of("which", String.join(say("list", Map.of()), codes)));
        }
    }

    private void milestones(@Nullable MilestonesChange change) {
        if (change == null) {
            return;
        }
        Map<Integer, Milestone> before = new HashMap<>();
        change.from().forEach(one -> before.put(one.n(), one));
        for (Milestone now : change.to()) {
            Milestone then = before.remove(now.n());
            if (then == null) {
                add("milestone-added", Map.of("n", now.n(), "to", line(now)));
            } else if (!then.equals(now)) {
                add("milestone-changed", Map.of("n", now.n(), "from", line(then), "to", line(now)));
            }
        }
        change.from().stream()
                .filter(one -> before.containsKey(one.n()))
                .forEach(one -> add("milestone-dropped", Map.of("n", one.n(), "from", line(one))));
    }

    private static String line(Milestone step) {
        return step.name() + " " + step.due() + " " + step.weight() + "%";
    }

    private static List<String> numbers(@Nullable List<Integer> numbers) {
        return numbers == null ? List.of() : numbers.stream().map(String::valueOf).toList();
    }

    private static String shown(@Nullable String text) {
        return text == null
                ? "–"
                : text.codePointCount(0, text.length()) <= SHOWN
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private void add(String key, Map<String, ?> facts) {
        changes.add(say(key, facts));
    }

    private String say(String key, Map<String, ?> facts) {
        return texts.say("revision." + key, facts);
    }
}
