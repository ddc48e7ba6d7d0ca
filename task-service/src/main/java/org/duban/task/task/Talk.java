package org.duban.task.task;

import static org.duban.task.task.TaskRule.QUESTION_UNKNOWN;

import java.util.Map;
import org.duban.events.TalkEvent;
import org.duban.events.TalkEvent.QuestionAnswered;
import org.duban.events.TalkEvent.QuestionAsked;

/**
 * Where the discussion of a task stands; its words are in the trail.
 *
 * @param last revision of the latest question or answer; 0: none yet
 */
public record Talk(int questions, int answers, long last) {

    static final Talk NONE = new Talk(0, 0, 0);

    void requireQuestion(int n) {
        if (n < 1 || n > questions) {
            throw new TaskRejection(QUESTION_UNKNOWN, Map.of("n", n));
        }
    }

    Talk after(TalkEvent event, long revision) {
        return switch (event) {
            case QuestionAsked asked -> new Talk(asked.n(), answers, revision);
            case QuestionAnswered _ -> new Talk(questions, answers + 1, revision);
        };
    }
}
