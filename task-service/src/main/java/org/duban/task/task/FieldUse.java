package org.duban.task.task;

import java.util.List;
import org.duban.rules.FieldMode;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a form stands for somebody at a task.
 *
 * @param mode what the one who fills the form in has to know of it
 * @param rulesVersion the version of the programme's rules that says so; null: the product itself
 */
public record FieldUse(FormField field, FieldStanding mode, @Nullable Integer rulesVersion) {

    /** All fields of a form, as they stand for somebody at a task. */
    static List<FieldUse> of(TaskVerb form, Task task, Acting acting) {
        Form brought = Form.of(form, task, acting);
        return Forms.of(form).stream().map(field -> of(field, brought, acting)).toList();
    }

    private static FieldUse of(FormField field, Form brought, Acting acting) {
        FieldMode ruled = brought.mode(field);
        if (ruled != null) {
            return new FieldUse(
                    field, FieldStanding.valueOf(ruled.name()), acting.rules().version());
        }
        return new FieldUse(
                field,
                field.need() == FieldNeed.ALWAYS ? FieldStanding.REQUIRED : FieldStanding.EDITABLE,
                null);
    }
}
