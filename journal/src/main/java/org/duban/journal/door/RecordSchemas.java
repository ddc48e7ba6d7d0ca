package org.duban.journal.door;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of every record in the description which of its parts are always there: all but those marked
 * {@code @Nullable}, which may be null instead. A map by constants of an enum names them. The type
 * of an enum is the same everywhere: whether it may be null is said where it is used.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType known = Json.mapper().constructType(type.getType());
        if (schema == null || known == null) {
            return schema;
        }
        if (known.isEnumType()) {
            neverNull(defined(schema, context));
            return schema;
        }
        if (known.isMapLikeType() && known.getKeyType().isEnumType()) {
            return byConstants(known, schema);
        }
        if (known.isTypeOrSubTypeOf(Record.class)) {
            Schema<?> defined = defined(schema, context);
            if (defined != null && defined.getProperties() != null) {
                describe(known.getRawClass(), defined);
            }
        }
        return schema;
    }

    /**
     * Who is the first to use an enum may mark it as nullable, which would be told to all others.
     */
    private static void neverNull(@Nullable Schema<?> constants) {
        if (constants != null && constants.getTypes() != null) {
            constants.getTypes().remove("null");
        }
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels()
                        .get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (isUnwrapped(type, component)) {
                describe(component.getType(), schema);
            } else if (property != null && !isNullable(component)) {
                addRequired(schema, component.getName());
            } else if (property != null) {
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
    }

    private static void addRequired(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> none = new Schema<>();
            none.addType("null");
            return new Schema<>().oneOf(List.of(property, none));
        }
        if (property.getOneOf() == null) {
            if (property.getTypes() == null && property.getType() != null) {
                property.addType(property.getType());
            }
            property.addType("null");
        }
        return property;
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedElement annotated = component.getAnnotatedType();
        return annotated.isAnnotationPresent(Nullable.class);
    }

    private static boolean isUnwrapped(Class<?> type, RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                || Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getName().equals(component.getName()))
                        .anyMatch(field -> field.isAnnotationPresent(JsonUnwrapped.class));
    }

    private static Schema<?> byConstants(JavaType map, Schema<?> schema) {
        Schema<?> value =
                schema.getAdditionalProperties() instanceof Schema<?> each
                        ? each
                        : new IntegerSchema();
        ObjectSchema named = new ObjectSchema();
        named.addType("object");
        for (Object constant : map.getKeyType().getRawClass().getEnumConstants()) {
            named.addProperty(((Enum<?>) constant).name(), value);
        }
        return named;
    }
}
