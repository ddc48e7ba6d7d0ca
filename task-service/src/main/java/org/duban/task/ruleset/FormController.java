package org.duban.task.ruleset;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms that are brought to tasks, for whoever writes rules on their fields. */
@RestController
class FormController {

    /**
     * All of them.
     *
     * @param items in the order of the verbs
     */
    record FormList(List<FormView> items) {}

    @GetMapping("/api/tasks/forms")
    FormList forms() {
        return new FormList(FormView.all());
    }
}
