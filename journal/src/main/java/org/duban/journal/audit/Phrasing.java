package org.duban.journal.audit;

import java.util.Map;
import org.duban.journal.Fact;

/** How a fact is put into a sentence, where its name and what it carries do not say it all. */
public interface Phrasing {

    /** One sentence for each kind of event. */
    Phrasing PLAIN = new Phrasing() {};

    /** What is put behind the name of a sentence where there are several; mostly nothing. */
    default String variant(Fact fact) {
        return "";
    }

    /** What a sentence says beside what the fact carries, by name. */
    default Map<String, String> more(Fact fact) {
        return Map.of();
    }
}
