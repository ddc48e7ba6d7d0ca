package org.duban.task.template;

import java.time.Instant;
import java.util.List;
import org.duban.events.TemplateEvent.TemplateTask;
import org.duban.journal.Versioned;

/**
 * A template as it is shown.
 *
 * @param version to be named when it is applied
 * @param withdrawn whether nobody uses it any more
 * @param updatedAt when it was last written (UTC)
 */
record TemplateView(
        String id,
        long version,
        String name,
        List<TemplateTask> tasks,
        boolean withdrawn,
        Instant updatedAt) {

    /**
     * What was made of a template.
     *
     * @param group id under which the tasks are found together
     * @param tasks their ids, in the order of the template
     */
    record Applied(
            String template, long version, String programme, String group, List<String> tasks) {}

    static TemplateView of(Versioned<Template> template) {
        return new TemplateView(
                template.state().id(),
                template.revision(),
                template.state().name(),
                template.state().tasks(),
                template.state().withdrawn(),
                template.at());
    }
}
