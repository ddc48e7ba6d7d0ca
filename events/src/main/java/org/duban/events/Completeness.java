package org.duban.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Insists that what an event must say is said: JSON can leave out anything, a record does not
 * notice.
 */
final class Completeness {

    private Completeness() {}

    /**
     * Checks a record and what it holds.
     *
     * @throws IllegalArgumentException naming the first value that is missing
     */
    static void check(Record read) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = value(read, component);
            if (value == null && isRequired(component)) {
                throw new IllegalArgumentException(
                        read.getClass().getSimpleName()
                                + "."
                                + component.getName()
                                + " is missing");
            }
            checkWithin(value);
        }
    }

    static boolean isRequired(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class);
    }

    private static void checkWithin(@Nullable Object value) {
        if (value instanceof Record within) {
            check(within);
        } else if (value instanceof Collection<?> several) {
            several.forEach(Completeness::checkWithin);
        }
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
