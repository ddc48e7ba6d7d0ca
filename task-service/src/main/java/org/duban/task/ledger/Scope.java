package org.duban.task.ledger;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.duban.journal.door.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Whose tasks a list shows.
 *
 * @param tokens values of which a row must carry one
 * @param also values of which it must carry one as well; empty for no such condition
 */
record Scope(List<String> tokens, List<String> also) {

    /**
     * The tasks of some programmes that this caller may see and has asked for. A department sees
     * what it leads, supports, was asked about or reads along, whatever it asks for.
     */
    static Scope of(
            Collection<String> programmes,
            Caller caller,
            @Nullable String department,
            @Nullable String role) {
        if (caller.seesAll()) {
            return department == null
                    ? new Scope(
                            programmes.stream().map(LedgerColumns::programme).toList(), List.of())
                    : new Scope(tokens(programmes, department, role), List.of());
        }
        if (department == null || department.equals(caller.department())) {
            return new Scope(tokens(programmes, caller.department(), role), List.of());
        }
        return new Scope(
                tokens(programmes, caller.department(), null),
                tokens(programmes, department, role));
    }

    private static List<String> tokens(
            Collection<String> programmes, String department, @Nullable String role) {
        return programmes.stream()
                .flatMap(programme -> tokens(programme, department, role))
                .toList();
    }

    private static Stream<String> tokens(
            String programme, String department, @Nullable String role) {
        String lead = LedgerColumns.lead(programme, department);
        String support = LedgerColumns.support(programme, department);
        String read = LedgerColumns.read(programme, department);
        return switch (role) {
            case null -> Stream.of(lead, support, read);
            case LedgerFilter.LEAD -> Stream.of(lead);
            case LedgerFilter.SUPPORT -> Stream.of(support);
            default -> Stream.of(read);
        };
    }
}
