package org.duban.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the event for a wire name and the wire name of an event, over the whole published language.
 */
public final class WireNames {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, String> BY_TYPE = new HashMap<>();

    static {
        for (Class<? extends DomainEvent> type : leaves(DomainEvent.class)) {
            String name =
                    Objects.requireNonNull(type.getAnnotation(WireName.class), type.getName())
                            .value();
            if (BY_NAME.put(name, type) != null) {
                throw new IllegalStateException("Two events share the wire name " + name);
            }
            BY_TYPE.put(type, name);
        }
    }

    private WireNames() {}

    /** The name an event travels under. */
    public static String of(DomainEvent event) {
        return Objects.requireNonNull(BY_TYPE.get(event.getClass()));
    }

    /** The name events of this type travel under. */
    public static String of(Class<? extends DomainEvent> type) {
        return Objects.requireNonNull(BY_TYPE.get(type), () -> type + " is not a published event");
    }

    /** The type behind a wire name; empty for a name this version does not know. */
    public static Optional<Class<? extends DomainEvent>> type(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** Every wire name with its type. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return Map.copyOf(BY_NAME);
    }

    private static List<Class<? extends DomainEvent>> leaves(Class<? extends DomainEvent> type) {
        List<Class<? extends DomainEvent>> leaves = new ArrayList<>();
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves.addAll(leaves(permitted.asSubclass(DomainEvent.class)));
            }
        } else {
            leaves.add(type);
        }
        return leaves;
    }
}
