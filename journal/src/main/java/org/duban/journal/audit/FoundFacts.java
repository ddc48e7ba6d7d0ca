package org.duban.journal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.Envelope;
import org.duban.journal.Fact;
import org.duban.journal.FactDocuments;
import org.duban.journal.door.Texts;

/** Shows facts that were looked for, in the language of the request. */
final class FoundFacts {

    private static final String GAP = "\\{[A-Za-z0-9_]+}";

    private final Texts texts;
    private final List<Phrasing> phrasings;

    /**
     * @param phrasings of the service; each knows its own kinds of facts and leaves others alone
     */
    FoundFacts(Texts texts, List<Phrasing> phrasings) {
        this.texts = texts;
        this.phrasings = phrasings;
    }

    FoundFact of(FactSearch.Hit hit) {
        Fact fact = FactDocuments.fromDocument(hit.fact());
        Envelope envelope = fact.envelope();
        Map<String, Object> data = Trails.data(fact);
        return new FoundFact(
                hit.type().name(),
                envelope.aggregate(),
                envelope.subject(),
                envelope.programme(),
                envelope.revision(),
                envelope.type(),
                envelope.at(),
                envelope.actor(),
                sentence(fact, data),
                data.get("reason") instanceof String reason ? reason : null,
                fact.hash());
    }

    private String sentence(Fact fact, Map<String, Object> data) {
        StringBuilder name = new StringBuilder(fact.envelope().type());
        Map<String, Object> facts = new HashMap<>(data);
        for (Phrasing phrasing : phrasings) {
            name.append(phrasing.variant(fact));
            facts.putAll(phrasing.more(fact));
        }
        return said(name.toString(), facts);
    }

    /** What an event says, with gaps where it names facts. */
    String gaps(String type) {
        return said(type, Map.of()).replaceAll(GAP, "…");
    }

    /** What has no sentence is called by its name on the wire. */
    private String said(String type, Map<String, Object> data) {
        String key = "history." + type;
        String text = texts.say(key, data);
        return text.equals(key) ? type : text;
    }
}
