package org.duban.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Makes an event of every type, with every value set, so that tests can go through the whole
 * language.
 */
final class Examples {

    private Examples() {}

    static List<DomainEvent> ofEveryType() {
        return WireNames.all().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> (DomainEvent) of(entry.getValue()))
                .toList();
    }

    private static Object of(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "文本 text";
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2018, 10, 17);
        }
        if (plain == Instant.class) {
            return Instant.parse("2018-10-17T06:32:05.123Z");
        }
        if (plain == int.class || plain == Integer.class) {
            return 42;
        }
        if (plain == long.class) {
            return 42L;
        }
        if (plain == Double.class) {
            return 12.5;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components)
                        .map(component -> of(component.getGenericType()))
                        .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("record of an event", impossible);
        }
    }
}
