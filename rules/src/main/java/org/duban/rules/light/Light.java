package org.duban.rules.light;

import java.util.Comparator;

/** What a task shows at a glance. */
public enum Light {
    GREEN(3),
    YELLOW(1),
    RED(0),
    /**
     * A period or the whole was made good after its date: in order again, but never green again.
     */
    MADE_UP_LATE(2);

    /** Trouble first: red, yellow, made up late, green. */
    public static final Comparator<Light> BY_ATTENTION = Comparator.comparingInt(Light::attention);

    private final int attention;

    Light(int attention) {
        this.attention = attention;
    }

    /** Place in the order of attention, 0 first; stable, may be stored for sorting. */
    public int attention() {
        return attention;
    }
}
