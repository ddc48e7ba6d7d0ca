package org.duban.report.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.rules.refusal.Rejection;

/** What can be done with a filing, and whose turn it is. */
public enum FilingVerb {
    DRAFT,
    FILES,
    SIGN_OFF,
    SUBMISSION,
    ACCEPTANCE,
    RETURNS,
    EXEMPTION,
    REOPENING;

    /** As it stands in the path, for example {@code sign-off}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Insists that this is the caller's to do: a role, and for what a department does the
     * department itself.
     */
    public void require(Caller caller, Filing filing) {
        caller.require(roles());
        String department = filing.obligation().department();
        if (!isOfOffice() && !department.equals(caller.department())) {
            throw new FilingRejection(
                    FilingRule.OTHER_DEPARTMENT, Map.of("department", department));
        }
    }

    /** What the caller may do with the filing on the day, as paths. */
    static List<String> allowed(Caller caller, Filing filing, LocalDate today) {
        return Arrays.stream(values())
                .filter(verb -> verb.isAllowed(caller, filing, today))
                .map(FilingVerb::path)
                .toList();
    }

    private boolean isAllowed(Caller caller, Filing filing, LocalDate today) {
        try {
            require(caller, filing);
            check(caller, filing, today);
            return true;
        } catch (Rejection no) {
            return false;
        }
    }

    private void check(Caller caller, Filing filing, LocalDate today) {
        switch (this) {
            case DRAFT, FILES -> FilingChecks.mayBeDrafted(filing);
            case SIGN_OFF -> FilingChecks.mayBeSignedOff(filing);
            case SUBMISSION -> FilingChecks.mayBeSubmitted(filing, today);
            case ACCEPTANCE, RETURNS -> FilingChecks.mayBeReviewed(filing, caller.department());
            case EXEMPTION -> filing.exempt(caller.department(), "", today);
            case REOPENING -> filing.reopen(caller.department(), today, "", today);
        }
    }

    private Role[] roles() {
        return switch (this) {
            case DRAFT, FILES, SUBMISSION -> new Role[] {Role.LIAISON, Role.HEAD};
            case SIGN_OFF -> new Role[] {Role.HEAD};
            case ACCEPTANCE, RETURNS, EXEMPTION, REOPENING -> new Role[] {Role.OFFICE};
        };
    }

    private boolean isOfOffice() {
        return switch (this) {
            case DRAFT, FILES, SIGN_OFF, SUBMISSION -> false;
            case ACCEPTANCE, RETURNS, EXEMPTION, REOPENING -> true;
        };
    }
}
