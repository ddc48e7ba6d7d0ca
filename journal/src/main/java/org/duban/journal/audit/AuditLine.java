package org.duban.journal.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.duban.journal.ChainFlaw;
import org.jspecify.annotations.Nullable;

/**
 * One line of the report of an audit; the last one is the summary.
 *
 * @param journal name of the kind of aggregate; null in the summary
 * @param aggregate that is not as it was kept; only in a flaw
 * @param flaws what is wrong with it; only in a flaw
 * @param aggregates checked so far
 * @param facts looked at so far
 * @param all facts there are, about
 * @param flawed aggregates found so far that are not as they were kept
 */
record AuditLine(
        Kind kind,
        @Nullable String journal,
        @Nullable String aggregate,
        @Nullable List<ChainFlaw> flaws,
        long aggregates,
        long facts,
        long all,
        long flawed) {

    /** What a line tells. */
    @Schema(name = "AuditKind")
    enum Kind {
        PROGRESS,
        FLAW,
        SUMMARY
    }
}
