package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.report.measure.MeasureCheck;
import org.duban.report.obligation.Obligation;
import org.duban.rules.deadline.ObligationState;
import org.duban.rules.deadline.Timeliness;
import org.duban.rules.measure.Element;
import org.duban.rules.measure.Found;
import org.jspecify.annotations.Nullable;

/**
 * A filing with what it answers, as it is shown to the caller.
 *
 * @param version the last submitted version, 0 before the first
 * @param receipt of the last submitted version; null before the first
 * @param versions every submitted version, oldest first
 * @param submittedOn local date of the last submission; null before the first
 * @param timeliness by the day of the first submission: what is filed again counts by its first day
 * @param allowed what the caller may do now, as the last part of the path
 */
public record FilingView(
        String id,
        long revision,
        Terms obligation,
        String department,
        FilingStatus status,
        int version,
        List<FiledMeasure> measures,
        @Nullable String text,
        List<FiledFile> files,
        boolean nil,
        @Nullable String nilReason,
        @Nullable Submission receipt,
        List<Submission> versions,
        List<FilingReturn> returns,
        @Nullable LocalDate submittedOn,
        @Nullable Instant submittedAt,
        Timeliness timeliness,
        List<String> allowed) {

    /**
     * What is owed.
     *
     * @param lateFrom the first day on which it is overdue
     * @param locked whether nothing is taken today without a re-opening
     * @param state today
     */
    public record Terms(
            String id,
            String programme,
            String code,
            String name,
            ObligationKind kind,
            LocalDate due,
            int graceDays,
            LocalDate lateFrom,
            @Nullable LocalDate lockOn,
            @Nullable LocalDate reopenedUntil,
            boolean locked,
            @Nullable String task,
            Obligation.@Nullable Exemption exemption,
            ObligationState state) {}

    /**
     * A measure with what can be checked in it.
     *
     * @param missing what could be added to make it concrete; empty when it is
     * @param remark the verdict as a sentence
     */
    public record FiledMeasure(
            String text,
            @Nullable LocalDate due,
            @Nullable String person,
            boolean concrete,
            List<Found> found,
            List<Element> missing,
            String remark) {

        static FiledMeasure of(Measure measure, MeasureCheck check) {
            return new FiledMeasure(
                    measure.text(),
                    measure.due(),
                    measure.person(),
                    check.concrete(),
                    check.found(),
                    check.missing(),
                    check.text());
        }
    }

    /**
     * A file of the filing.
     *
     * @param seal whether it is the stamped scan
     */
    public record FiledFile(
            String id, String name, long size, String contentType, String sha256, boolean seal) {

        static FiledFile of(FileRef file, boolean seal) {
            return new FiledFile(
                    file.id(), file.name(), file.size(), file.contentType(), file.sha256(), seal);
        }
    }
}
