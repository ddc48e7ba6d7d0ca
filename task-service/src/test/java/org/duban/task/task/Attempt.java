package org.duban.task.task;

/**
 * What somebody tries to do next, as bare choices: what they come to depends on how things stand.
 *
 * @param days so many after what was tried before
 * @param whom which task
 * @param who which person, of those the mood leaves
 * @param what which verb, of those the mood leaves
 * @param dice the numbers and words that go with it
 */
record Attempt(Mood mood, int days, int whom, int who, int what, long dice) {

    /** How much somebody knows of what they may do. */
    enum Mood {
        /** Anybody tries anything. */
        CARELESS,
        /** Whose business it is tries it, at whatever time. */
        ENTITLED,
        /** Somebody does what is offered. */
        WILLING,
        /** Somebody brings the task on. */
        PUSHING,
        /** Somebody does what this life is full of, where it is offered. */
        INSISTING
    }
}
