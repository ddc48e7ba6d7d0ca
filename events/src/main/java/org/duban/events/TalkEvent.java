package org.duban.events;

import java.time.LocalDate;

/**
 * Questions and answers about a task. Each names the one said before it, so that the discussion can
 * be read backwards without looking at anything else.
 */
public sealed interface TalkEvent extends TaskEvent.Collaboration {

    /** Revision of the question or answer before it; 0 for the first. */
    long previous();

    /**
     * Somebody asked something.
     *
     * @param n counts the questions of the task from 1
     */
    @WireName("duban.task.question-asked.v1")
    record QuestionAsked(int n, String text, long previous, LocalDate on) implements TalkEvent {}

    /**
     * Somebody answered a question; a question may have several answers.
     *
     * @param n the question's number
     */
    @WireName("duban.task.question-answered.v1")
    record QuestionAnswered(int n, String text, long previous, LocalDate on) implements TalkEvent {}
}
