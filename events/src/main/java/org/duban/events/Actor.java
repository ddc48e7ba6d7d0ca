package org.duban.events;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as it is kept in the trail.
 *
 * @param id account
 * @param name as shown to people
 * @param department code of the department the person acts for
 * @param onBehalfOf name of the person a deputy stands in for; null otherwise
 */
public record Actor(String id, String name, String department, @Nullable String onBehalfOf) {

    /** The system itself, for what happens without a person: alerts. */
    public static Actor system(String service) {
        return new Actor(service, "Duban", "duban", null);
    }
}
