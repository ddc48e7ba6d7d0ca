package org.duban.task.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.duban.journal.door.Cursor;
import org.duban.journal.door.DoorRejection;
import org.duban.journal.door.DoorRule;

/**
 * A place in a list.
 *
 * @param day by which the list was planned
 * @param part id of the programme behind which the programmes of this part of the list begin; empty
 *     for the first part
 * @param segment number of the segment in that part, from 0
 * @param values the sort values of the last row shown, empty at the very beginning
 */
record Position(LocalDate day, String part, int segment, List<String> values) {

    private static final int COLUMNS = 3;
    private static final int BEFORE_THEM = 3;

    static Position first(LocalDate day) {
        return new Position(day, "", 0, List.of());
    }

    /** Another row of the same segment. */
    Position at(List<String> row) {
        return new Position(day, part, segment, row);
    }

    /** Where the part of the list behind a programme begins. */
    Position partBehind(String programme) {
        return new Position(day, programme, 0, List.of());
    }

    /** The rows of the segment that come after this place. */
    Bson behind(Segment segment) {
        if (values.isEmpty()) {
            return segment.filter();
        }
        if (values.size() != segment.order().size()) {
            throw new DoorRejection(DoorRule.CURSOR_UNREADABLE, Map.of("cursor", cursor().text()));
        }
        return segment.behind(values);
    }

    Cursor cursor() {
        List<String> all =
                new ArrayList<>(List.of(day.toString(), part, Integer.toString(segment)));
        all.addAll(values);
        while (all.size() < COLUMNS + BEFORE_THEM) {
            all.add("");
        }
        return Cursor.of(all.toArray(String[]::new));
    }

    static Position parse(String text) {
        List<String> all =
                Cursor.parse(text, COLUMNS + BEFORE_THEM).values().stream()
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList();
        try {
            return new Position(
                    LocalDate.parse(all.get(0)),
                    all.get(1),
                    Integer.parseUnsignedInt(all.get(2)),
                    all.stream().skip(BEFORE_THEM).filter(value -> !value.isEmpty()).toList());
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw new DoorRejection(DoorRule.CURSOR_UNREADABLE, Map.of("cursor", text));
        }
    }
}
