package org.duban.task.register;

import java.util.HashMap;
import java.util.Map;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line.
 *
 * @param column what it is about; null for the line as a whole
 * @param code names the sentence: one of {@link Code}, or the slug of a rule of the register
 * @param facts what the sentence names
 */
record ClauseFault(@Nullable ClauseColumn column, String code, Map<String, Object> facts) {

    /** The sentences that only tables need. */
    enum Code {
        NUMBER_MISSING,
        NUMBER_UNUSABLE,
        NUMBER_TWICE,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        AREA_NOT_FOUND,
        DEPARTMENT_NOT_FOUND,
        TOO_MANY_DEPARTMENTS,
        REGISTER_FULL,
        CHANGED_MEANWHILE
    }

    static ClauseFault of(@Nullable ClauseColumn column, Code code, Map<String, Object> facts) {
        return new ClauseFault(column, code.name(), facts);
    }

    static ClauseFault of(@Nullable ClauseColumn column, Code code) {
        return of(column, code, Map.of());
    }

    /** A no of the register, for which tables have no sentence of their own. */
    static ClauseFault of(Rejection no) {
        Map<String, Object> facts = new HashMap<>();
        no.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new ClauseFault(null, no.rule().slug(), facts);
    }
}
