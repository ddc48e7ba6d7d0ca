package org.duban.report.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.events.ObligationEvent.ObligationKind;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.journal.JournalRejection;
import org.duban.journal.JournalRule;
import org.duban.journal.Request;
import org.duban.journal.door.Ids;
import org.duban.journal.door.Texts;
import org.duban.report.filing.Filings;
import org.duban.report.obligation.Obligation;
import org.duban.report.obligation.OwingRejection;
import org.duban.report.obligation.OwingRule;
import org.duban.rules.refusal.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets one obligation for many departments: each by itself, so that one that is refused does not
 * hold up the others, and repeating the whole does nothing twice.
 */
@Component
final class Owing {

    /** What the departments are to owe. */
    record Terms(
            String programme,
            String code,
            String name,
            ObligationKind kind,
            LocalDate due,
            int graceDays,
            @Nullable LocalDate lockOn,
            @Nullable String task) {}

    /** What became of it for a department. */
    enum Outcome {
        CREATED,
        /** The department already owes this, on the same terms. */
        EXISTS,
        REFUSED
    }

    /** What became of it for a department, and why not. */
    record Result(String department, String id, Outcome status, @Nullable RefusedBecause problem) {}

    /** Why a department was refused, as in a problem answer. */
    record RefusedBecause(String type, String title, String detail, String rule) {}

    private final Filings filings;
    private final Texts texts;

    Owing(Filings filings, Texts texts) {
        this.filings = filings;
        this.texts = texts;
    }

    List<Result> set(List<String> departments, Terms terms, Request request) {
        return departments.stream()
                .distinct()
                .map(department -> set(department, terms, request))
                .toList();
    }

    private Result set(String department, Terms terms, Request request) {
        String id = Obligation.idOf(terms.programme(), terms.code(), department);
        ObligationSet set =
                new ObligationSet(
                        terms.programme(),
                        terms.code(),
                        terms.name(),
                        terms.kind(),
                        department,
                        terms.due(),
                        terms.graceDays(),
                        terms.lockOn(),
                        terms.task());
        try {
            return new Result(department, id, set(Ids.valid(id), set, request), null);
        } catch (Rejection no) {
            return new Result(department, id, Outcome.REFUSED, because(no));
        }
    }

    private Outcome set(String id, ObligationSet set, Request request) {
        try {
            filings.create(id, request, () -> Obligation.set(set));
            return Outcome.CREATED;
        } catch (JournalRejection no) {
            if (no.rule() != JournalRule.ALREADY_EXISTS) {
                throw no;
            }
            Obligation before = filings.find(id).orElseThrow(() -> no).state().obligation();
            if (before.isSetTo(set)) {
                return Outcome.EXISTS;
            }
            throw new OwingRejection(
                    OwingRule.TERMS_DIFFER,
                    Map.of("id", id, "name", before.name(), "due", before.due()));
        }
    }

    private RefusedBecause because(Rejection no) {
        String slug = no.rule().slug();
        return new RefusedBecause(
                "/problems/" + slug,
                texts.say(slug + ".title", no.facts()),
                texts.say(slug + ".detail", no.facts()),
                no.rule().name());
    }
}
