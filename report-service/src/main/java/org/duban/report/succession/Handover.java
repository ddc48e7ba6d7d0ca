package org.duban.report.succession;

import java.time.LocalDate;
import java.util.List;
import org.duban.journal.Request;
import org.duban.journal.Versioned;
import org.duban.report.department.DepartmentNames;
import org.duban.report.department.DepartmentNames.Ended;
import org.duban.report.filing.Filing;
import org.duban.report.filing.FilingViews;
import org.duban.report.filing.Filings;
import org.duban.rules.refusal.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands what departments that are no more owe to their successors, one recorded fact an obligation.
 * Nothing is remembered besides the facts: what the old department still owes is what is left.
 */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final int AT_ONCE = 100;

    private final DepartmentNames departments;
    private final Filings filings;
    private final FilingViews views;

    Handover(DepartmentNames departments, Filings filings, FilingViews views) {
        this.departments = departments;
        this.filings = filings;
        this.views = views;
    }

    /** Looks once at every department that is no more. */
    void look() {
        LocalDate today = views.today();
        for (Ended ended : departments.ended()) {
            if (!today.isBefore(ended.from())) {
                hand(ended, today);
            }
        }
    }

    private void hand(Ended ended, LocalDate today) {
        for (int handed = AT_ONCE; handed > 0; ) {
            handed = 0;
            List<Versioned<Filing>> owed = filings.openOf(ended.department(), AT_ONCE);
            for (Versioned<Filing> filing : owed) {
                handed += hand(filing, ended, today) ? 1 : 0;
            }
        }
    }

    private boolean hand(Versioned<Filing> filing, Ended ended, LocalDate today) {
        Request request =
                new Request(
                        "handover." + ended.department() + "." + filing.revision(),
                        "succession of " + ended.department(),
                        ended.by(),
                        null,
                        null);
        try {
            filings.change(
                    filing.id(),
                    request,
                    one ->
                            one.handOver(
                                    ended.department(), ended.successor(), ended.reason(), today));
            return true;
        } catch (Rejection no) {
            LOG.debug("{} is not handed over: {}", filing.id(), no.getMessage());
            return false;
        }
    }
}
