package org.duban.task.task;

import static org.duban.task.task.TaskRule.FIELD_READ_ONLY;
import static org.duban.task.task.TaskRule.FIELD_REQUIRED;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.duban.rules.FieldMode;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody brings it to a task, held against what is ruled on its fields on that day. A
 * blank text and an empty list are not filled in.
 */
final class Form {

    private final TaskVerb form;
    private final Task task;
    private final Acting acting;

    private Form(TaskVerb form, Task task, Acting acting) {
        this.form = form;
        this.task = task;
        this.acting = acting;
    }

    static Form of(TaskVerb form, Task task, Acting acting) {
        return new Form(form, task, acting);
    }

    /** What is ruled on a field; null: nothing. */
    @Nullable FieldMode mode(FormField field) {
        FieldMode ruled =
                acting.rules()
                        .fieldMode(form.slug(), field.name(), task.status().name(), acting.roles());
        return ruled != null && field.modes().contains(ruled) ? ruled : null;
    }

    /**
     * Looks at a field that says something new.
     *
     * @throws TaskRejection FIELD_REQUIRED, FIELD_READ_ONLY
     */
    Form field(String name, @Nullable Object value) {
        return field(name, null, value);
    }

    /**
     * Looks at a field that had a value before: it stays as it is where it must not be filled in.
     *
     * @throws TaskRejection FIELD_REQUIRED, FIELD_READ_ONLY
     */
    Form field(String name, @Nullable Object before, @Nullable Object after) {
        FormField field =
                Forms.field(form, name)
                        .orElseThrow(() -> new IllegalArgumentException(form + " has no " + name));
        FieldMode mode = mode(field);
        if (mode == FieldMode.REQUIRED && content(after) == null) {
            throw no(FIELD_REQUIRED, name);
        }
        if (mode == FieldMode.READ_ONLY && !Objects.equals(content(before), content(after))) {
            throw no(FIELD_READ_ONLY, name);
        }
        return this;
    }

    /** What is filled in; null: nothing. */
    private static @Nullable Object content(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            case Collection<?> many -> many.isEmpty() ? null : many;
            case Map<?, ?> many -> many.isEmpty() ? null : many;
            default -> value;
        };
    }

    private TaskRejection no(TaskRule rule, String field) {
        return new TaskRejection(
                rule,
                Map.of(
                        "form",
                        form.slug(),
                        "field",
                        field,
                        "status",
                        task.status(),
                        "version",
                        acting.rules().version()));
    }
}
