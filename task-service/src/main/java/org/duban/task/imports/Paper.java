package org.duban.task.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.events.Actor;
import org.duban.events.FileRef;
import org.duban.journal.Request;
import org.duban.task.breakdown.Columns;
import org.duban.task.breakdown.Heading;
import org.duban.task.breakdown.Problem;
import org.duban.task.sheet.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is kept.
 *
 * @param by who brought the file
 * @param at when (UTC)
 * @param charset of a text; null for a workbook
 * @param passedOver other sheets of the workbook, which are not read
 * @param filled whether a blank area or lead stands for the one above
 * @param samples a cell of each column
 * @param asides lines that are no tasks: areas, repeated headings, notes
 * @param done lines looked through, applied or taken back in the present state, of {@code total}
 * @param step number of times that its state has changed
 * @param doer who asked for what is being done; null before that
 * @param refusal why it cannot be read to its end
 */
record Paper(
        String id,
        String programme,
        FileRef file,
        ImportState state,
        Actor by,
        Instant at,
        SheetKind kind,
        @Nullable String charset,
        List<String> passedOver,
        boolean filled,
        Heading heading,
        List<String> samples,
        Columns columns,
        ColumnsFrom columnsFrom,
        Map<Outcome, Integer> counts,
        int asides,
        List<UnknownName> unknown,
        int done,
        int total,
        Map<Result, Integer> results,
        Map<String, String> requests,
        int step,
        @Nullable Actor doer,
        @Nullable String reason,
        @Nullable Problem refusal) {

    /** The next state of it; the counter of lines begins anew. */
    Paper next(ImportState to, int lines) {
        return new Paper(
                id,
                programme,
                file,
                to,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                columns,
                columnsFrom,
                counts,
                asides,
                unknown,
                0,
                lines,
                results,
                requests,
                step + 1,
                doer,
                reason,
                refusal);
    }

    /** With what somebody asked for, under the key it was asked with. */
    Paper asked(Request request, @Nullable String why) {
        Map<String, String> all = new HashMap<>(requests);
        all.put(key(request), request.verb());
        return new Paper(
                id,
                programme,
                file,
                state,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                columns,
                columnsFrom,
                counts,
                asides,
                unknown,
                done,
                total,
                results,
                all,
                step,
                request.actor(),
                why,
                refusal);
    }

    /** Keys may hold what names of stored fields may not. */
    static String key(Request request) {
        return request.id().replace('.', '\uFF0E').replace('$', '\uFF04');
    }

    Paper read(Columns as, ColumnsFrom from) {
        return new Paper(
                id,
                programme,
                file,
                state,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                as,
                from,
                Map.of(),
                0,
                List.of(),
                0,
                total,
                Map.of(),
                requests,
                step,
                doer,
                reason,
                refusal);
    }

    Paper counted(Map<Outcome, Integer> found, int others, List<UnknownName> names) {
        return new Paper(
                id,
                programme,
                file,
                state,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                columns,
                columnsFrom,
                found,
                others,
                names,
                done,
                total,
                results,
                requests,
                step,
                doer,
                reason,
                refusal);
    }

    Paper resulting(Map<Result, Integer> became) {
        return new Paper(
                id,
                programme,
                file,
                state,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                columns,
                columnsFrom,
                counts,
                asides,
                unknown,
                done,
                total,
                became,
                requests,
                step,
                doer,
                reason,
                refusal);
    }

    Paper refusedBy(Problem why) {
        return new Paper(
                id,
                programme,
                file,
                ImportState.REFUSED,
                by,
                at,
                kind,
                charset,
                passedOver,
                filled,
                heading,
                samples,
                columns,
                columnsFrom,
                counts,
                asides,
                unknown,
                done,
                total,
                results,
                requests,
                step + 1,
                doer,
                reason,
                why);
    }

    /** A department nobody goes by, and the first lines in which it stands. */
    record UnknownName(String name, int times, List<Integer> lines) {}
}
