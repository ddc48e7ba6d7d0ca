package org.duban.journal.door;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.journal.Request;

/**
 * Insists that every type in the description has a name of its own: of two that share one, the
 * second would be described as the first. A nested type that has a common name gets another one by
 * {@code @Schema(name = …)}.
 */
final class SchemaNames {

    private static final Set<Type> FROM_ELSEWHERE = Set.of(Caller.class, Request.class);

    private final Map<String, Class<?>> named = new HashMap<>();
    private final Set<Type> seen = new HashSet<>();

    private SchemaNames() {
        seen.addAll(FROM_ELSEWHERE);
    }

    /**
     * Looks through what some doors take and give.
     *
     * @throws IllegalStateException when two types share a name
     */
    static void requireDistinct(Collection<Method> doors) {
        SchemaNames names = new SchemaNames();
        for (Method door : doors) {
            names.visit(door.getGenericReturnType());
            List.of(door.getGenericParameterTypes()).forEach(names::visit);
        }
    }

    private void visit(Type type) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType of -> {
                List.of(of.getActualTypeArguments()).forEach(this::visit);
                parts((Class<?>) of.getRawType());
            }
            case WildcardType any -> List.of(any.getUpperBounds()).forEach(this::visit);
            case GenericArrayType array -> visit(array.getGenericComponentType());
            case Class<?> array when array.isArray() -> visit(array.getComponentType());
            case Class<?> known when known.isRecord() || known.isEnum() -> {
                name(known);
                parts(known);
            }
            default -> {}
        }
    }

    private void parts(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }

    private void name(Class<?> type) {
        Schema told = type.getAnnotation(Schema.class);
        String name = told == null || told.name().isEmpty() ? type.getSimpleName() : told.name();
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null) {
            throw new IllegalStateException(
                    "Two types are called " + name + ": " + other + " and " + type);
        }
    }
}
