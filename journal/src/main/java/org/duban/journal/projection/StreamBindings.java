package org.duban.journal.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Finds the topics of a stream in the bindings, so that they are written down once. */
final class StreamBindings {

    /** What is read of a binding. */
    record Binding(@Nullable String destination, @Nullable String group) {

        private List<String> topics() {
            return destination == null
                    ? List.of()
                    : Arrays.stream(destination.split(",")).map(String::strip).toList();
        }
    }

    private StreamBindings() {}

    /**
     * The destinations of the bindings with this group.
     *
     * @throws IllegalStateException when there is none: the stream would begin in a group of no
     *     name, at the end of its topics
     */
    static List<String> topics(String group, Environment environment) {
        List<String> topics =
                Binder.get(environment)
                        .bind(
                                "spring.cloud.stream.bindings",
                                Bindable.mapOf(String.class, Binding.class))
                        .orElse(Map.of())
                        .values()
                        .stream()
                        .filter(binding -> group.equals(binding.group()))
                        .flatMap(binding -> binding.topics().stream())
                        .toList();
        if (topics.isEmpty()) {
            throw new IllegalStateException(
                    "No binding has the group " + group + " and a destination");
        }
        return topics;
    }
}
