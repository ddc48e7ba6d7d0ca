package org.duban.task.task;

import java.util.EnumSet;
import java.util.Set;
import org.duban.rules.FieldMode;

/**
 * A field of a form that is brought to a task, and what the product itself rules on it.
 *
 * @param name as it stands in what is posted: {@code nextSteps}
 * @param need whether the product wants it filled in
 * @param modes what the rules of a programme may make of it
 */
public record FormField(String name, FieldNeed need, Set<FieldMode> modes) {

    public FormField {
        modes = Set.copyOf(modes);
    }

    /** One that the form cannot do without: nothing is left to rule on. */
    static FormField must(String name) {
        return new FormField(name, FieldNeed.ALWAYS, Set.of());
    }

    /** One that may be left out. */
    static FormField may(String name) {
        return new FormField(name, FieldNeed.NEVER, EnumSet.allOf(FieldMode.class));
    }

    /**
     * One that is needed now and then, or cannot be filled in now and then.
     *
     * @param modes those that never stand in the way of the product's own rules
     */
    static FormField sometimes(String name, FieldMode... modes) {
        return new FormField(name, FieldNeed.SOMETIMES, Set.of(modes));
    }

    /** One that has a value already, which the form cannot do without but need not change. */
    static FormField kept(String name) {
        return new FormField(name, FieldNeed.ALWAYS, Set.of(FieldMode.READ_ONLY));
    }
}
