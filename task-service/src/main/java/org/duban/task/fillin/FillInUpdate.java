package org.duban.task.fillin;

import static java.text.Normalizer.Form.NFKC;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.events.TaskEvent.ProgressPosted;
import org.duban.task.ledger.Visit;
import org.duban.task.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A progress update as a row says it: under the limits of one that is posted, and without evidence,
 * which a form cannot carry.
 *
 * @param percent 0–100
 */
record FillInUpdate(
        int percent,
        String done,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String reason,
        @Nullable LocalDate forecast) {

    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d{1,9})(?:\\.0+)?\\s*%?");
    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
                            + "(?:[ T]0?0:00(?::00)?)?");
    private static final int ALL = 100;
    private static final int MOST_TOLD = 40;

    /** What could be read, and what could not. */
    record Reading(@Nullable FillInUpdate update, List<Fault> faults) {}

    /** Reads the cells of a row; whatever is wrong with any of them is told. */
    static Reading of(FillInEntry entry) {
        List<Fault> faults = new ArrayList<>();
        Integer percent = percent(entry.percent(), faults);
        LocalDate forecast = forecast(entry.forecast(), faults);
        if (entry.done().isBlank()) {
            faults.add(Fault.of(FormColumn.DONE, Fault.Code.DONE_MISSING));
        }
        limit(FormColumn.DONE, entry.done(), Progress.LONGEST_TEXT, faults);
        limit(FormColumn.PROBLEMS, entry.problems(), Progress.LONGEST_TEXT, faults);
        limit(FormColumn.NEXT_STEPS, entry.nextSteps(), Progress.LONGEST_TEXT, faults);
        limit(FormColumn.REASON, entry.reason(), Progress.LONGEST_REASON, faults);
        if (percent == null || !faults.isEmpty()) {
            return new Reading(null, faults);
        }
        return new Reading(
                new FillInUpdate(
                        percent,
                        entry.done(),
                        orNull(entry.problems()),
                        orNull(entry.nextSteps()),
                        orNull(entry.reason()),
                        forecast),
                faults);
    }

    /**
     * Posts it at a task.
     *
     * @throws org.duban.task.task.TaskRejection as for any other progress update
     */
    ProgressPosted postedAt(Visit visit) {
        return visit.asLead()
                .postProgress(percent, done, problems, nextSteps, reason, forecast, List.of());
    }

    private static @Nullable Integer percent(String written, List<Fault> faults) {
        if (written.isBlank()) {
            faults.add(Fault.of(FormColumn.PERCENT, Fault.Code.PERCENT_MISSING));
            return null;
        }
        Matcher number = PERCENT.matcher(plain(written));
        if (!number.matches()) {
            faults.add(wrong(FormColumn.PERCENT, Fault.Code.PERCENT_NOT_A_NUMBER, written));
            return null;
        }
        int percent = Integer.parseInt(number.group(1));
        if (percent < 0 || percent > ALL) {
            faults.add(wrong(FormColumn.PERCENT, Fault.Code.PERCENT_OUT_OF_RANGE, written));
            return null;
        }
        return percent;
    }

    private static @Nullable LocalDate forecast(String written, List<Fault> faults) {
        if (written.isBlank()) {
            return null;
        }
        Matcher day = DAY.matcher(plain(written));
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below, as what is no date at all
        }
        faults.add(wrong(FormColumn.FORECAST, Fault.Code.FORECAST_NOT_A_DATE, written));
        return null;
    }

    /** Full-width digits and signs as their plain ones. */
    private static String plain(String written) {
        return Normalizer.normalize(written, NFKC).strip();
    }

    private static Fault wrong(FormColumn column, Fault.Code code, String written) {
        return Fault.of(column, code, Map.of("value", cut(written)));
    }

    private static void limit(FormColumn column, String text, int most, List<Fault> faults) {
        if (text.length() > most) {
            faults.add(
                    Fault.of(
                            column,
                            Fault.Code.TEXT_TOO_LONG,
                            Map.of("length", text.length(), "longest", most)));
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    /** As much of a cell as a sentence has room for. */
    private static String cut(String written) {
        return written.length() <= MOST_TOLD ? written : written.substring(0, MOST_TOLD) + "…";
    }
}
