package org.duban.task.ledger;

import java.util.List;
import java.util.Map;
import org.duban.journal.door.Texts;
import org.duban.rules.light.Light;
import org.duban.rules.light.Verdict;
import org.duban.task.task.Task;
import org.jspecify.annotations.Nullable;

/** A light with everything that speaks for it; what decides comes first. */
public record LightView(Light level, List<Reason> reasons) {

    /**
     * Why a light is what it is.
     *
     * @param rule stable name, for example {@code light.due-soon}
     * @param facts what the rule saw
     * @param event the event that caused it; null for no single one
     * @param text the same as a sentence, in the language of the request
     */
    public record Reason(
            String rule, Map<String, Object> facts, @Nullable Cause event, String text) {}

    /** Where the event is found in the trail. */
    public record Cause(String aggregateId, long revision) {}

    /** The light by what was found, in the language of the request. */
    public static LightView of(Task task, Verdict verdict, Texts texts) {
        return new LightView(
                verdict.level(),
                verdict.reasons().stream()
                        .map(
                                reason ->
                                        new Reason(
                                                reason.rule(),
                                                reason.facts(),
                                                cause(task, reason.revision()),
                                                texts.say(reason.rule(), reason.facts())))
                        .toList());
    }

    private static @Nullable Cause cause(Task task, @Nullable Long revision) {
        return revision == null ? null : new Cause(task.id(), revision);
    }
}
