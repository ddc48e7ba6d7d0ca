package org.duban.task.dossier;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.stream.Stream;
import org.duban.task.task.TaskVerb;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names in the description every verb that a task may allow. */
@Configuration(proxyBeanMethods = false)
class VerbNames {

    @Bean
    OpenApiCustomizer describeVerbs() {
        return api -> {
            StringSchema verb = new StringSchema();
            verb.addType("string");
            Stream.of(TaskVerb.values()).map(TaskVerb::slug).forEach(verb::addEnumItem);
            api.getComponents().addSchemas("TaskVerb", verb);
            Schema<?> view = requireNonNull(api.getComponents().getSchemas().get("TaskView"));
            Schema<?> allowed = requireNonNull(view.getProperties().get("allowed"));
            allowed.setItems(new Schema<>().$ref("#/components/schemas/TaskVerb"));
        };
    }
}
