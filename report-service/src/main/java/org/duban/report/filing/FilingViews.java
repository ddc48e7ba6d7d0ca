package org.duban.report.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.events.FilingEvent.Content;
import org.duban.journal.Versioned;
import org.duban.journal.door.Caller;
import org.duban.report.filing.FilingView.FiledFile;
import org.duban.report.filing.FilingView.FiledMeasure;
import org.duban.report.filing.FilingView.Terms;
import org.duban.report.measure.Measures;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;
import org.duban.rules.deadline.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows filings as they stand today. */
@Component
public final class FilingViews {

    private static final Content NOTHING =
            new Content(List.of(), null, List.of(), null, false, null);

    private final ObligationStates states;
    private final Measures measures;
    private final Clock clock;

    FilingViews(ObligationStates states, Measures measures, Clock clock) {
        this.states = states;
        this.measures = measures;
        this.clock = clock;
    }

    /** The local date on which the question is asked. */
    public LocalDate today() {
        return Deadlines.today(clock.instant(), clock.getZone());
    }

    /** The filing as the caller may see it. */
    public FilingView view(Versioned<Filing> versioned, Caller caller) {
        Filing filing = versioned.state();
        Content content = filing.content() == null ? NOTHING : filing.content();
        @Nullable Submission last =
                filing.submissions().isEmpty() ? null : filing.submissions().getLast();
        return new FilingView(
                filing.id(),
                versioned.revision(),
                terms(filing),
                filing.obligation().department(),
                filing.status(),
                filing.version(),
                measures(content),
                content.text(),
                files(content),
                content.nil(),
                content.nilReason(),
                last,
                filing.submissions(),
                filing.returns(),
                last == null ? null : last.on(),
                last == null ? null : last.at(),
                states.timeliness(filing.obligation().programme(), filing.facts(), today()),
                FilingVerb.allowed(caller, filing, today()));
    }

    /** What is owed, as it stands today. */
    public Terms terms(Filing filing) {
        Obligation owed = filing.obligation();
        return new Terms(
                owed.id(),
                owed.programme(),
                owed.code(),
                owed.name(),
                owed.kind(),
                owed.due(),
                owed.graceDays(),
                states.lateFrom(owed.programme(), filing.facts(), today()),
                owed.lockOn(),
                owed.reopenedUntil(),
                owed.isLockedOn(today()),
                owed.task(),
                owed.exemption(),
                states.on(owed.programme(), filing.facts(), today()));
    }

    List<FiledMeasure> measures(Content content) {
        return content.measures().stream()
                .map(
                        measure ->
                                FiledMeasure.of(
                                        measure,
                                        measures.check(
                                                measure.text(), measure.due(), measure.person())))
                .toList();
    }

    static List<FiledFile> files(Content content) {
        List<FiledFile> files = new ArrayList<>();
        content.files().forEach(file -> files.add(FiledFile.of(file, false)));
        if (content.seal() != null) {
            files.add(FiledFile.of(content.seal(), true));
        }
        return List.copyOf(files);
    }
}
