package org.duban.notification.schedule;

/** Knows the rulebook in force; who derives things that must fit together asks once. */
@FunctionalInterface
public interface Rulebooks {

    Rulebook now();
}
