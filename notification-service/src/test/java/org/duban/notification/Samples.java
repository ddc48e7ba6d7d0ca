package org.duban.notification;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duban.events.DomainEvent;

/** An example of any event, made from its components. */
public final class Samples {

    private Samples() {}

    public static DomainEvent of(Class<? extends DomainEvent> type) {
        return (DomainEvent) value(type);
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return "某事";
        }
        if (type == int.class || type == Integer.class) {
            return 4;
        }
        if (type == long.class || type == Long.class) {
            return 4L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2018-10-22");
        }
        if (type == Instant.class) {
            return Instant.parse("2018-10-22T01:00:00Z");
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Double.class) {
            return 12.5;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(Arrays.stream(types).map(Samples::value).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
