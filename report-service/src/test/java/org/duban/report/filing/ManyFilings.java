package org.duban.report.filing;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.duban.events.EventJson;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.ObligationStates;

/** Many filings in every state, as the journal would have kept their states. */
public final class ManyFilings {

    private static final LocalDate FIRST_DUE = LocalDate.parse("2018-01-01");
    private static final Content NIL = new Content(List.of(), null, List.of(), null, true, "无");

    private ManyFilings() {}

    /**
     * Filings due over 400 days from 2018, three in four of them filed by the last day.
     *
     * @param programmes, codes and departments are named p0, c0, d0, …
     */
    public static List<Filing> of(int count, int programmes, int codes, long seed) {
        Random random = new Random(seed);
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String programme = "p" + i % programmes;
            String code = "c" + i / programmes % codes;
            String department = "d" + i / programmes / codes;
            LocalDate due = FIRST_DUE.plusDays(random.nextInt(400));
            int grace = random.nextInt(5) == 0 ? random.nextInt(10) : 0;
            Filing owed =
                    Filing.born(
                            Obligation.idOf(programme, code, department),
                            new ObligationSet(
                                    programme,
                                    code,
                                    "材料",
                                    ObligationKind.PROGRESS_REPORT,
                                    department,
                                    due,
                                    grace,
                                    null,
                                    null));
            filings.add(after(owed, due.plusDays(random.nextInt(12) - 8), random.nextInt(12)));
        }
        return filings;
    }

    /** Writes the states as lists will find them. */
    public static void keep(List<Filing> filings, MongoDatabase database, ObligationStates rule) {
        List<Document> documents = new ArrayList<>();
        for (Filing filing : filings) {
            Document document =
                    new Document("_id", filing.id())
                            .append("revision", 1L)
                            .append("at", "2018-01-01T00:00:00Z")
                            .append("hash", "00")
                            .append(
                                    "state",
                                    EventJson.mapper().convertValue(filing, Document.class));
            document.putAll(FilingColumns.of(filing, rule));
            documents.add(document);
        }
        database.getCollection("filing_state").insertMany(documents);
    }

    private static Filing after(Filing owed, LocalDate on, int fate) {
        if (fate < 3) {
            return owed;
        }
        if (fate == 3) {
            return owed.after(new ObligationExempted("机构撤并", on));
        }
        Filing drafted = owed.after(new FilingDrafted("p", owed.id(), "d", NIL, on));
        if (fate == 4) {
            return drafted;
        }
        Instant at = Instant.ofEpochSecond(on.toEpochDay() * 86_400 + fate);
        Filing submitted =
                drafted.after(new FilingSignedOff(on))
                        .after(
                                new FilingSubmitted(
                                        1, "RS", at, "00", NIL, owed.obligation().due(), 0, on));
        return switch (fate) {
            case 5, 6 -> submitted;
            case 7 -> submitted.after(new FilingReturned(1, ReturnReason.OTHER, "x", on));
            default -> submitted.after(new FilingAccepted(1, null, on));
        };
    }
}
