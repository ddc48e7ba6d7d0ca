package org.duban.standalone.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id the account's name, which is also its name as a client for scripts
 * @param name how the pages call this person
 * @param department the department's code
 * @param roles what the account may do
 * @param password in plain text, as this issuer is for development only
 * @param onBehalfOf for a deputy, the name of the person deputised for
 * @param listed whether the sign-in page offers the account to click, without asking a password
 */
public record Account(
        String id,
        String name,
        String department,
        List<String> roles,
        String password,
        @Nullable String onBehalfOf,
        boolean listed) {

    /** The role the account is shown under. */
    public String firstRole() {
        return roles.isEmpty() ? "" : roles.getFirst();
    }
}
