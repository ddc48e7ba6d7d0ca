package org.duban.rules.refusal;

import java.util.List;
import java.util.Map;

/** A refusal that says of every entry of a list what is wrong with it. */
public interface Itemised {

    /**
     * One entry that is refused.
     *
     * @param field where it stands in what was sent, for example {@code days[3].date}
     * @param facts what the message for people needs, by name
     */
    record Item(String field, Rule rule, Map<String, Object> facts) {

        public Item {
            facts = Map.copyOf(facts);
        }
    }

    /** What is wrong, entry by entry; empty when it is not about entries. */
    List<Item> items();
}
