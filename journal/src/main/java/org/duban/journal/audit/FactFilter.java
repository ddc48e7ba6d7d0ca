package org.duban.journal.audit;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a service somebody wants to see; what is null does not restrict them.
 *
 * @param actor account of who did it, or who stood in
 * @param department code of the department it was done for
 * @param kind of object: {@code task}, {@code programme}, {@code filing}, …
 * @param type the event's name on the wire
 * @param from first day, in the zone of the service
 * @param to last day, in the zone of the service
 */
public record FactFilter(
        @Nullable @Size(max = 100) String actor,
        @Nullable @Size(max = 20) String department,
        @Nullable @Size(max = 40) String kind,
        @Nullable @Size(max = 100) String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
