package org.duban.task.ledger;

import java.time.LocalDate;
import org.duban.events.TaskEvent.TaskKind;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.light.Light;
import org.duban.task.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** A filter, one condition after the other. */
final class Asked {
    private final @Nullable String programme;

    private @Nullable String area;
    private @Nullable String department;
    private @Nullable String role;
    private @Nullable Light light;
    private @Nullable TaskStatus status;
    private @Nullable Timeliness timeliness;
    private @Nullable TaskKind kind;
    private @Nullable String clause;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String q;
    private @Nullable String sort;
    private @Nullable LocalDate asOf;

    private Asked(@Nullable String programme) {
        this.programme = programme;
    }

    static Asked of(@Nullable String programme) {
        return new Asked(programme);
    }

    Asked area(String code) {
        area = code;
        return this;
    }

    Asked department(String code) {
        department = code;
        return this;
    }

    Asked role(@Nullable String as) {
        role = as;
        return this;
    }

    Asked light(Light shown) {
        light = shown;
        return this;
    }

    Asked status(TaskStatus in) {
        status = in;
        return this;
    }

    Asked timeliness(Timeliness in) {
        timeliness = in;
        return this;
    }

    Asked kind(TaskKind of) {
        kind = of;
        return this;
    }

    Asked clause(String number) {
        clause = number;
        return this;
    }

    Asked due(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    Asked q(String typed) {
        q = typed;
        return this;
    }

    Asked sort(@Nullable String by) {
        sort = by;
        return this;
    }

    Asked asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    LedgerFilter build() {
        return new LedgerFilter(
                programme,
                area,
                department,
                role,
                light,
                status,
                timeliness,
                kind,
                clause,
                from,
                to,
                q,
                sort,
                asOf);
    }
}
