package org.duban.task.department;

import static org.duban.task.department.DepartmentRule.NAME_UNCHANGED;
import static org.duban.task.department.DepartmentRule.RENAMED_BEFORE_ITS_LAST_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.events.DepartmentEvent;
import org.duban.events.DepartmentEvent.DepartmentKind;
import org.duban.events.DepartmentEvent.DepartmentRegistered;
import org.duban.events.DepartmentEvent.DepartmentRenamed;
import org.jspecify.annotations.Nullable;

/**
 * A body that leads, supports and files. Its code never changes; its name may (机构改革), and what it
 * was called on a day stays known.
 *
 * @param code its id
 * @param names ascending by first day; never empty
 * @param aliases other spellings it is known by
 * @param parent code of the body it belongs to; null for none
 */
public record Department(
        String code,
        List<Name> names,
        List<String> aliases,
        DepartmentKind kind,
        @Nullable String parent) {

    /** What it is called from a day on. */
    public record Name(String name, String shortName, LocalDate from) {}

    /** Renames it from a day on, which may lie ahead. */
    public DepartmentRenamed rename(String name, String shortName, LocalDate from, String reason) {
        Name last = names.getLast();
        if (last.name().equals(name) && last.shortName().equals(shortName)) {
            throw new DepartmentRejection(NAME_UNCHANGED, Map.of("name", name));
        }
        if (!from.isAfter(last.from())) {
            throw new DepartmentRejection(
                    RENAMED_BEFORE_ITS_LAST_NAME,
                    Map.of("from", from, "name", last.name(), "since", last.from()));
        }
        return new DepartmentRenamed(last.name(), last.shortName(), name, shortName, from, reason);
    }

    /** What it is called on a day; before its first day, its first name. */
    public Name nameOn(LocalDate day) {
        return names.reversed().stream()
                .filter(name -> !name.from().isAfter(day))
                .findFirst()
                .orElse(names.getFirst());
    }

    static Department born(String code, DepartmentEvent event) {
        if (event instanceof DepartmentRegistered registered) {
            return new Department(
                    code,
                    List.of(
                            new Name(
                                    registered.name(),
                                    registered.shortName(),
                                    registered.validFrom())),
                    registered.aliases(),
                    registered.kind(),
                    registered.parent());
        }
        throw new IllegalStateException("A department begins by registration, not by " + event);
    }

    Department after(DepartmentEvent event) {
        return switch (event) {
            case DepartmentRegistered again ->
                    throw new IllegalStateException("A department is registered once: " + again);
            case DepartmentRenamed renamed -> {
                List<Name> all = new ArrayList<>(names);
                all.add(new Name(renamed.toName(), renamed.toShortName(), renamed.from()));
                yield new Department(code, List.copyOf(all), aliases, kind, parent);
            }
        };
    }
}
