package org.duban.rules.refusal;

import java.util.Map;

/** A refusal by name. Every model has its own subtype with its own rules. */
public abstract class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient Map<String, Object> facts;

    /**
     * @param rule the rule that was broken
     * @param facts what the message for people needs, by name: {@code {percent}} in the text is
     *     facts.get("percent")
     */
    protected Rejection(Rule rule, Map<String, Object> facts) {
        super(rule.slug() + " " + facts, null, false, false);
        this.rule = rule;
        this.facts = Map.copyOf(facts);
    }

    public Rule rule() {
        return rule;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
