package org.duban.task.clause;

/** What the register must know of tasks; told by the room that keeps them. */
@FunctionalInterface
public interface ServingTasks {

    /**
     * How many tasks serve a clause; those that were given up serve nothing.
     *
     * @param most where counting may stop
     */
    int serving(String programme, String number, int most);
}
