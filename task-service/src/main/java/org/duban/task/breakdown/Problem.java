package org.duban.task.breakdown;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line, or worth knowing about it.
 *
 * @param field what it is about; null for the line as a whole
 * @param code names the sentence
 * @param facts what the sentence names
 */
public record Problem(@Nullable Field field, String code, Map<String, Object> facts) {

    static Problem of(Field field, Code code, Object... namesAndValues) {
        Map<String, Object> facts = new java.util.TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Problem(field, code.name(), facts);
    }

    /** The sentences. */
    public enum Code {
        SERIAL_MISSING,
        SERIAL_UNUSABLE,
        SERIAL_TWICE,
        TITLE_MISSING,
        AREA_MISSING,
        AREA_NOT_FOUND,
        LEAD_MISSING,
        DEPARTMENT_NOT_FOUND,
        DUE_NOT_UNDERSTOOD,
        START_NOT_UNDERSTOOD,
        TEXT_TOO_LONG,
        FORMULA_WITHOUT_VALUE,
        ASSIGNED_ALREADY,
        RULE_BROKEN,
        CHANGED_MEANWHILE,
        DRAFT_AGAIN,
        DUE_TO_BE_SET,
        DUE_AT_THE_END,
        DUE_IS_RELATIVE,
        LEAD_OF_SEVERAL,
        LEAD_TAKEN_OFF_SUPPORTERS,
        TITLE_SHORTENED,
        FILLED_FROM_ABOVE
    }
}
