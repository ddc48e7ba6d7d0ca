package org.duban.task.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.events.FileRef;
import org.duban.rules.light.MissedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How far the lead department says it is.
 *
 * @param percent as last posted, 0–100
 * @param lastOn day of the last update; null: none yet
 * @param lastText what was done, by the last update
 * @param updates revisions of the latest updates, ascending
 * @param evidence every file ever put forward, in order of appearance
 * @param returns how often it was sent back for redo (退办)
 * @param missed the last period that was made up late; null: none was
 */
public record Progress(
        int percent,
        @Nullable LocalDate lastOn,
        @Nullable String lastText,
        List<Long> updates,
        List<FileRef> evidence,
        int returns,
        @Nullable MissedPeriod missed) {

    /** Characters that what was done, problems and next steps may have each. */
    public static final int LONGEST_TEXT = 4000;

    /** Characters that a reason or a comment may have. */
    public static final int LONGEST_REASON = 1000;

    /** How many updates a page shows; one more is kept to compare the oldest of them with. */
    public static final int SHOWN = 20;

    private static final Pattern BLANKS_AND_MARKS =
            Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}]+");

    static final Progress NONE = new Progress(0, null, null, List.of(), List.of(), 0, null);

    Progress posted(
            int to,
            LocalDate on,
            String done,
            List<FileRef> files,
            long revision,
            @Nullable MissedPeriod madeUp) {
        List<Long> latest = new ArrayList<>(updates);
        latest.add(revision);
        if (latest.size() > SHOWN + 1) {
            latest.removeFirst();
        }
        return new Progress(
                to,
                on,
                done,
                List.copyOf(latest),
                with(files),
                returns,
                madeUp == null ? missed : madeUp);
    }

    Progress proven(List<FileRef> files) {
        return new Progress(percent, lastOn, lastText, updates, with(files), returns, missed);
    }

    Progress returned() {
        return new Progress(percent, lastOn, lastText, updates, evidence, returns + 1, missed);
    }

    /** Revision of the last update; null: none yet. */
    @Nullable Long lastRevision() {
        return updates.isEmpty() ? null : updates.getLast();
    }

    /** Whether a text only repeats what was said last time, give or take blanks and case. */
    boolean repeats(String done) {
        return isSameText(lastText, done);
    }

    /** Whether two texts say the same in the same words. */
    public static boolean isSameText(@Nullable String before, String now) {
        return before != null && plain(before).equals(plain(now));
    }

    private static String plain(String text) {
        return BLANKS_AND_MARKS.matcher(text).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    }

    private List<FileRef> with(List<FileRef> files) {
        List<FileRef> all = new ArrayList<>(evidence);
        for (FileRef file : files) {
            if (all.stream().noneMatch(known -> known.id().equals(file.id()))) {
                all.add(file);
            }
        }
        return List.copyOf(all);
    }
}
