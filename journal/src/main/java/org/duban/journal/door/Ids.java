package org.duban.journal.door;

import java.util.Map;
import java.util.regex.Pattern;

/** The form of every id: short, safe in paths, keys and file names. */
public final class Ids {

    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    private Ids() {}

    /**
     * Insists on a well-formed id.
     *
     * @return the id itself
     * @throws DoorRejection ID_UNREADABLE
     */
    public static String valid(String id) {
        if (!VALID.matcher(id).matches()) {
            throw new DoorRejection(DoorRule.ID_UNREADABLE, Map.of("id", id));
        }
        return id;
    }
}
