package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.report.filing.FilingView.FiledFile;
import org.duban.report.filing.FilingView.FiledMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A submitted version with what it said; it never changes.
 *
 * @param number of its receipt
 */
record FilingVersion(
        String id,
        int version,
        String number,
        Instant at,
        LocalDate on,
        String sha256,
        List<FiledMeasure> measures,
        @Nullable String text,
        List<FiledFile> files,
        boolean nil,
        @Nullable String nilReason) {}
