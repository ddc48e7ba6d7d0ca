package org.duban.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Insists that what an event must say is said: JSON can leave out anything, a record does not
 * notice.
 */
final class Completeness {

    /** What there is to look at in a record; asking the class each time is slow. */
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private Completeness() {}

    /**
     * Checks a record and what it holds.
     *
     * @throws IllegalArgumentException naming the first value that is missing
     */
    static void check(Record read) {
        for (Part part : PARTS.get(read.getClass())) {
            Object value = part.of(read);
            if (value == null && part.required()) {
                throw new IllegalArgumentException(
                        read.getClass().getSimpleName() + "." + part.name() + " is missing");
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

    /** One component of a record. */
    private record Part(String name, boolean required, Method accessor) {

        static Part of(RecordComponent component) {
            return new Part(component.getName(), isRequired(component), component.getAccessor());
        }

        @Nullable Object of(Record read) {
            try {
                return accessor.invoke(read);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
