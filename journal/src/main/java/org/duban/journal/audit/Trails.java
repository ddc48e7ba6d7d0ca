package org.duban.journal.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duban.events.DomainEvent;
import org.duban.events.EventJson;
import org.duban.journal.AggregateType;
import org.duban.journal.Fact;
import org.duban.journal.Journal;
import org.duban.journal.Versioned;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.Page;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Tells the history of anything that has a journal: every fact with who, when and why, and each
 * changed field as it was and as it is. What it was is what the facts before it make; nothing of it
 * is kept twice.
 */
public final class Trails {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final Texts texts;
    private final Clock clock;

    public Trails(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** A page of facts that everybody who sees the aggregate may read whole. */
    public <S, E extends DomainEvent> Page<HistoryEntry> page(
            Journal<S, E> journal,
            String id,
            Told told,
            @Nullable String after,
            @Nullable Integer limit) {
        return page(journal, id, told, after, limit, _ -> true, Phrasing.PLAIN);
    }

    /**
     * A page of facts, oldest first. Whether the caller may see the aggregate is asked before.
     *
     * @param after where the page begins
     * @param whole whether the caller may read what a fact says; if not, only that there is one
     * @param phrasing how facts are put into sentences
     */
    public <S, E extends DomainEvent> Page<HistoryEntry> page(
            Journal<S, E> journal,
            String id,
            Told told,
            @Nullable String after,
            @Nullable Integer limit,
            Predicate<Fact> whole,
            Phrasing phrasing) {
        int most = Page.limit(limit);
        long revision = after == null ? 0 : Cursor.parse(after, 1).number();
        AggregateType<S, E> type = journal.type();
        S before =
                revision == 0
                        ? null
                        : journal.replay(id, revision).map(Versioned::state).orElse(null);
        List<HistoryEntry> entries = new ArrayList<>();
        for (Fact fact : journal.history(id, revision, most + 1)) {
            E event = type.events().cast(fact.envelope().event());
            S next =
                    before == null
                            ? type.born().apply(id, event)
                            : type.after().apply(before, event);
            boolean mayRead = whole.test(fact);
            entries.add(
                    entry(
                            fact,
                            mayRead,
                            phrasing,
                            mayRead ? told.between(before, next, texts) : List.of()));
            before = next;
        }
        return Page.cut(
                entries,
                most,
                entry -> Cursor.of(Long.toString(entry.revision())),
                clock.instant());
    }

    private HistoryEntry entry(
            Fact fact, boolean whole, Phrasing phrasing, List<ChangedField> changes) {
        Map<String, Object> data = whole ? data(fact) : Map.of();
        String type = fact.envelope().type();
        Map<String, Object> said = new HashMap<>(data);
        if (whole) {
            said.putAll(phrasing.more(fact));
        }
        return new HistoryEntry(
                fact.envelope().revision(),
                type,
                fact.envelope().at(),
                fact.envelope().actor(),
                data,
                fact.hash(),
                texts.say("history." + type + (whole ? phrasing.variant(fact) : ".confined"), said),
                data.get("reason") instanceof String reason ? reason : null,
                changes);
    }

    static Map<String, Object> data(Fact fact) {
        return EventJson.mapper().readValue(fact.payload(), DATA);
    }
}
