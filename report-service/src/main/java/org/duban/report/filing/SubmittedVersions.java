package org.duban.report.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.journal.Fact;
import org.duban.report.department.DepartmentNames;
import org.duban.report.receipt.CanonicalForm;
import org.duban.report.receipt.Receipt;
import org.duban.report.receipt.Receipt.ReceivedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was handed in, version by version, as the journal has it. */
@Component
final class SubmittedVersions {

    private final Filings filings;
    private final DepartmentNames names;

    SubmittedVersions(Filings filings, DepartmentNames names) {
        this.filings = filings;
        this.names = names;
    }

    /**
     * A submitted version.
     *
     * @param version null for the last one
     * @throws FilingRejection NOTHING_SUBMITTED
     */
    FilingSubmitted find(Filing filing, @Nullable Integer version) {
        List<FilingSubmitted> all =
                filings.history(filing.id(), 0, Integer.MAX_VALUE).stream()
                        .flatMap(fact -> submitted(fact.envelope().event()).stream())
                        .filter(one -> version == null || one.version() == version)
                        .toList();
        return all.stream()
                .max(Comparator.comparingInt(FilingSubmitted::version))
                .orElseThrow(
                        () ->
                                new FilingRejection(
                                        FilingRule.NOTHING_SUBMITTED, Map.of("id", filing.id())));
    }

    Receipt receipt(Filing filing, FilingSubmitted submitted) {
        String department = department(filing, submitted.version());
        return new Receipt(
                submitted.receipt(),
                filing.id(),
                submitted.version(),
                filing.obligation().name(),
                department,
                names.of(department),
                submitted.at(),
                submitted.sha256(),
                CanonicalForm.files(submitted.content()).stream()
                        .map(file -> new ReceivedFile(file.name(), file.size(), file.sha256()))
                        .toList());
    }

    /** The department that submitted a version; a successor may owe the filing by now. */
    String department(Filing filing, int version) {
        String department = filing.obligation().department();
        for (Fact fact : filings.history(filing.id(), 0, Integer.MAX_VALUE)) {
            switch (fact.envelope().event()) {
                case ObligationSet set -> department = set.department();
                case ObligationHandedOver handed -> department = handed.to();
                case FilingSubmitted submitted when submitted.version() == version -> {
                    return department;
                }
                default -> {}
            }
        }
        return department;
    }

    private static Optional<FilingSubmitted> submitted(Object event) {
        return event instanceof FilingSubmitted submitted
                ? Optional.of(submitted)
                : Optional.empty();
    }
}
