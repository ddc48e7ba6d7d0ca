package org.duban.system.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The people of the business plans: a liaison in each department and an office in none of them. */
final class Accounts {

    static final String OFFICE = "office";
    static final String OFFICE_DEPARTMENT = "number10";
    static final String PASSWORD = "plans-of-2012";

    private Accounts() {}

    /** The code we give a department. */
    static String code(String abbreviation) {
        return abbreviation.toLowerCase(Locale.ROOT);
    }

    static String liaison(String abbreviation) {
        return "liaison." + code(abbreviation);
    }

    static Path write(Path file, Collection<PlannedAction> actions) throws IOException {
        String liaisons =
                actions.stream()
                        .map(PlannedAction::department)
                        .distinct()
                        .map(
                                department ->
                                        "  - {id: %s, department: %s, roles: [liaison]}\n"
                                                .formatted(liaison(department), code(department)))
                        .collect(Collectors.joining());
        return Files.writeString(
                file,
                "password: %s\naccounts:\n  - {id: %s, department: %s, roles: [office, admin]}\n%s"
                        .formatted(PASSWORD, OFFICE, OFFICE_DEPARTMENT, liaisons));
    }
}
