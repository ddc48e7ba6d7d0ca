package org.duban.task.fillin;

import java.util.HashMap;
import java.util.Map;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column what it is about; null for the row as a whole
 * @param code names the sentence: one of {@link Code}, or the slug of a rule of the task
 * @param facts what the sentence names
 */
record Fault(@Nullable FormColumn column, String code, Map<String, Object> facts) {

    /** The sentences that only forms need. */
    enum Code {
        ROW_ADDED,
        TASK_TWICE,
        TASK_UNKNOWN,
        TASK_NOT_AT_WORK,
        CHANGED_MEANWHILE,
        REVISION_UNREADABLE,
        PERCENT_MISSING,
        PERCENT_NOT_A_NUMBER,
        PERCENT_OUT_OF_RANGE,
        DONE_MISSING,
        TEXT_TOO_LONG,
        FORECAST_NOT_A_DATE,
        EVIDENCE_NEEDED,
        REASON_MISSING
    }

    static Fault of(@Nullable FormColumn column, Code code, Map<String, Object> facts) {
        return new Fault(column, code.name(), facts);
    }

    static Fault of(@Nullable FormColumn column, Code code) {
        return of(column, code, Map.of());
    }

    /** A no of the task for which forms have no sentence of their own. */
    static Fault of(Rejection no) {
        return of(null, no);
    }

    /** A no of the task that is about a column. */
    static Fault of(@Nullable FormColumn column, Rejection no) {
        Map<String, Object> facts = new HashMap<>();
        no.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new Fault(column, no.rule().slug(), facts);
    }
}
