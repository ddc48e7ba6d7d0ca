package org.duban.journal.ruleset;

import java.util.List;
import java.util.Map;
import org.duban.rules.refusal.Itemised;
import org.duban.rules.refusal.Rejection;

/** A new version of a programme's rules that is refused. */
public final class RulesRejection extends Rejection implements Itemised {

    private static final long serialVersionUID = 1L;

    private final transient List<Item> items;

    public RulesRejection(RulesRule rule, Map<String, Object> facts) {
        this(rule, facts, List.of());
    }

    /** Says no to what stands in some places of what was sent. */
    public RulesRejection(RulesRule rule, Map<String, Object> facts, List<Item> items) {
        super(rule, facts);
        this.items = List.copyOf(items);
    }

    @Override
    public List<Item> items() {
        return items;
    }
}
