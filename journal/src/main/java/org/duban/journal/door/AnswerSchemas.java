package org.duban.journal.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes what comes back: JSON, of which every part is there even when it is null, or a problem.
 */
final class AnswerSchemas {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "Problem";
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI api;
    private final Components components;

    AnswerSchemas(OpenAPI api) {
        this.api = api;
        this.components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
    }

    void describe() {
        Set<String> sent = new HashSet<>();
        operations()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> body.getContent().values().forEach(m -> collect(m, sent)));
        if (components.getSchemas() != null) {
            components
                    .getSchemas()
                    .forEach(
                            (name, schema) -> {
                                if (!sent.contains(name)) {
                                    requireAll(schema);
                                }
                            });
        }
        api.setComponents(components.addSchemas(PROBLEM, problem()));
        operations().forEach(AnswerSchemas::answer);
    }

    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private Stream<Operation> operations() {
        return api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream);
    }

    private void collect(MediaType media, Set<String> names) {
        collect(media.getSchema(), names);
    }

    private void collect(@Nullable Schema<?> schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(PREFIX.length());
            if (names.add(name)) {
                collect(components.getSchemas().get(name), names);
            }
            return;
        }
        collect(schema.getItems(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, names));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> collect(one, names));
        }
    }

    private static void answer(Operation operation) {
        operation
                .getResponses()
                .values()
                .forEach(
                        response -> {
                            Content content = response.getContent();
                            MediaType any = content == null ? null : content.remove("*/*");
                            if (content != null && any != null) {
                                content.addMediaType(JSON, any);
                            }
                        });
        Schema<?> problem = new Schema<>().$ref(PREFIX + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused; type and rule say why.")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(problem))));
    }

    private static Schema<?> problem() {
        ObjectSchema field = object();
        field.addProperty("field", string()).addProperty("message", string());
        field.setRequired(List.of("field", "message"));
        ArraySchema errors = new ArraySchema();
        errors.addType("array");
        errors.setItems(field);
        IntegerSchema status = new IntegerSchema();
        status.addType("integer");
        ObjectSchema problem = object();
        problem.addProperty("type", string())
                .addProperty("title", string())
                .addProperty("status", status)
                .addProperty("detail", string())
                .addProperty("instance", string())
                .addProperty("rule", string())
                .addProperty("facts", object())
                .addProperty("traceId", string())
                .addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }

    private static ObjectSchema object() {
        ObjectSchema object = new ObjectSchema();
        object.addType("object");
        return object;
    }

    private static StringSchema string() {
        StringSchema string = new StringSchema();
        string.addType("string");
        return string;
    }
}
