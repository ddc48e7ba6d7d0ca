package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.events.FileRef;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.Measure;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.report.receipt.CanonicalForm;

/** The material of the stories: 市人社局 owes its target measures by 22 October 2018. */
final class GivenFilings {

    static final String ID = "gongren-2018.measures.rsj";
    static final LocalDate DUE = LocalDate.parse("2018-10-22");
    static final LocalDate LOCK = LocalDate.parse("2018-10-31");
    static final LocalDate EARLIER = LocalDate.parse("2018-10-15");
    static final LocalDate TODAY = LocalDate.parse("2018-10-19");
    static final Instant NOW = Instant.parse("2018-10-19T01:30:00Z");

    static final FileRef PLAN = file("plan.pdf", "a1");
    static final FileRef STAMPED = file("stamped.pdf", "b2");

    static final Measure CONCRETE =
            new Measure("12月底前完成农民工培训1.8万人次", LocalDate.parse("2018-12-31"), "张三");

    static final Content SEALED =
            new Content(List.of(CONCRETE), null, List.of(PLAN), STAMPED, false, null);
    static final Content UNSEALED =
            new Content(List.of(CONCRETE), null, List.of(PLAN), null, false, null);
    static final Content NIL = new Content(List.of(), null, List.of(), null, true, "本单位无此项职责");

    static final ObligationSet OWED = owed(ObligationKind.TARGET_MEASURES);

    private GivenFilings() {}

    static ObligationSet owed(ObligationKind kind) {
        return new ObligationSet(
                "gongren-2018", "measures", "目标举措", kind, "rsj", DUE, 0, LOCK, null);
    }

    static FileRef file(String name, String digest) {
        return new FileRef("file-" + digest, name, 1000, "application/pdf", digest.repeat(32));
    }

    static FilingDrafted drafted(Content content) {
        return new FilingDrafted("gongren-2018", ID, "rsj", content, EARLIER);
    }

    static FilingSignedOff signedOff() {
        return new FilingSignedOff(EARLIER);
    }

    static FilingSubmitted submitted(int version, Content content, LocalDate on) {
        return new FilingSubmitted(
                version,
                "RS-2018-%04d".formatted(version),
                NOW,
                CanonicalForm.of(ID, version, "rsj", content).sha256(),
                content,
                DUE,
                0,
                on);
    }

    static FilingReturned returned(int version) {
        return new FilingReturned(version, ReturnReason.TOO_GENERAL, "没有数字和时限", TODAY);
    }

    static FilingAccepted accepted(int version) {
        return new FilingAccepted(version, null, TODAY);
    }

    static List<ReportEvent> readyToSubmit() {
        return List.of(OWED, drafted(SEALED), signedOff());
    }

    static List<ReportEvent> waitingForReview() {
        return List.of(OWED, drafted(SEALED), signedOff(), submitted(1, SEALED, EARLIER));
    }

    static String numbered(int version) {
        return "RS-2018-%04d".formatted(version);
    }
}
