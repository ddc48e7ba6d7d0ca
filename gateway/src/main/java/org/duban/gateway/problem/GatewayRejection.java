package org.duban.gateway.problem;

/** A refusal by the door, thrown where it is noticed and told by {@link Problems}. */
public final class GatewayRejection extends RuntimeException {
    private final GatewayRule rule;
    private final transient Object[] facts;

    /** Refuses by this rule; the facts fill the places of its sentence. */
    public GatewayRejection(GatewayRule rule, Object... facts) {
        super(rule.wireName());
        this.rule = rule;
        this.facts = facts.clone();
    }

    GatewayRule rule() {
        return rule;
    }

    Object[] facts() {
        return facts.clone();
    }
}
