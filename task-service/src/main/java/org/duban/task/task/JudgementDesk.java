package org.duban.task.task;

import static org.duban.task.task.TaskRule.OVERRIDE_ENDS_IN_THE_PAST;
import static org.duban.task.task.TaskRule.OVERRIDE_TOO_LONG;

import java.time.LocalDate;
import java.util.Map;
import org.duban.events.JudgementEvent.Confidence;
import org.duban.events.JudgementEvent.ConfidenceStated;
import org.duban.events.JudgementEvent.LightOverridden;
import org.duban.events.JudgementEvent.LightOverrideLifted;
import org.duban.events.JudgementEvent.ShownLight;

/** Puts what people think beside what is computed: a light of the office, the lead's confidence. */
public final class JudgementDesk {

    /** Who still thinks so after that says so again. */
    static final int MOST_DAYS = 92;

    private final Task task;
    private final Acting acting;
    private final LocalDate today;

    JudgementDesk(Task task, Acting acting, LocalDate today) {
        this.task = task;
        this.acting = acting;
        this.today = today;
    }

    /** Shows another light beside the computed one, for a reason and a while. */
    public LightOverridden override(ShownLight light, String reason, LocalDate until) {
        TaskVerb.LIGHT_OVERRIDES.check(task, acting, today);
        TaskRejection.requireReason(reason);
        if (until.isBefore(today)) {
            throw new TaskRejection(
                    OVERRIDE_ENDS_IN_THE_PAST, Map.of("until", until, "today", today));
        }
        if (until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new TaskRejection(
                    OVERRIDE_TOO_LONG, Map.of("until", until, "most", today.plusDays(MOST_DAYS)));
        }
        return new LightOverridden(light, reason, until, today);
    }

    /** Shows the computed light alone again. */
    public LightOverrideLifted lift(String reason) {
        TaskVerb.LIGHT_OVERRIDE_LIFTING.check(task, acting, today);
        TaskRejection.requireReason(reason);
        return new LightOverrideLifted(reason, today);
    }

    /** Says, as the lead, how sure it is to deliver in time, and why. */
    public ConfidenceStated state(Confidence level, String words) {
        TaskVerb.CONFIDENCE.check(task, acting, today);
        TaskRejection.requireReason(words);
        return new ConfidenceStated(level, words, today);
    }
}
