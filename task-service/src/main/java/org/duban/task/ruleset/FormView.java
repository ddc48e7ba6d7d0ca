package org.duban.task.ruleset;

import java.util.List;
import org.duban.rules.FieldMode;
import org.duban.task.task.Capacity;
import org.duban.task.task.FieldNeed;
import org.duban.task.task.FormField;
import org.duban.task.task.Forms;
import org.duban.task.task.TaskStatus;
import org.duban.task.task.TaskVerb;

/**
 * A form that is brought to a task, with what a programme may rule on its fields.
 *
 * @param form its name, that of the verb
 * @param statuses of the task in which it is brought
 * @param roles of those who bring it, in lower case
 * @param fields in the order in which they are posted
 */
record FormView(
        String form, List<TaskStatus> statuses, List<String> roles, List<FormFieldView> fields) {

    /**
     * A field of a form.
     *
     * @param need whether the product itself wants it filled in
     * @param modes what may be ruled on it; none: nothing
     */
    record FormFieldView(String field, FieldNeed need, List<FieldMode> modes) {

        private static FormFieldView of(FormField field) {
            return new FormFieldView(
                    field.name(), field.need(), field.modes().stream().sorted().toList());
        }
    }

    /** All of them. */
    static List<FormView> all() {
        return Forms.catalogue().entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static FormView of(TaskVerb form, List<FormField> fields) {
        return new FormView(
                form.slug(),
                form.statuses().stream().sorted().toList(),
                form.capacities().stream().sorted().map(Capacity::slug).toList(),
                fields.stream().map(FormFieldView::of).toList());
    }
}
