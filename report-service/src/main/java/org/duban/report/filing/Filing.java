package org.duban.report.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.duban.events.FilingEvent;
import org.duban.events.FilingEvent.Content;
import org.duban.events.FilingEvent.FilingAccepted;
import org.duban.events.FilingEvent.FilingDrafted;
import org.duban.events.FilingEvent.FilingReturned;
import org.duban.events.FilingEvent.FilingSignedOff;
import org.duban.events.FilingEvent.FilingSubmitted;
import org.duban.events.FilingEvent.ReturnReason;
import org.duban.events.ObligationEvent;
import org.duban.events.ObligationEvent.ObligationExempted;
import org.duban.events.ObligationEvent.ObligationHandedOver;
import org.duban.events.ObligationEvent.ObligationReopened;
import org.duban.events.ObligationEvent.ObligationSet;
import org.duban.events.ReportEvent;
import org.duban.report.obligation.Obligation;
import org.duban.report.receipt.CanonicalForm;
import org.duban.rules.deadline.ObligationFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a department owes and how it has answered. Verbs decide: they check the rules and return the
 * event, changing nothing; after(..) follows.
 *
 * @param version the last submitted version, 0 before the first
 * @param content as last drafted or submitted; null before the first draft
 * @param since the day of the last change of the filing; null before the first draft
 */
public record Filing(
        Obligation obligation,
        FilingStatus status,
        int version,
        @Nullable Content content,
        @Nullable LocalDate since,
        List<Submission> submissions,
        List<FilingReturn> returns) {

    /** The obligation and its filing have one id. */
    public String id() {
        return obligation.id();
    }

    /** The department writes or rewrites its draft; a sign-off of an earlier text is void. */
    public FilingDrafted draft(Content draft, LocalDate on) {
        FilingChecks.mayBeDrafted(this);
        FilingChecks.says(draft, obligation.kind());
        return new FilingDrafted(obligation.programme(), id(), obligation.department(), draft, on);
    }

    /** The head of the department stands for the draft. */
    public FilingSignedOff signOff(LocalDate on) {
        FilingChecks.mayBeSignedOff(this);
        return new FilingSignedOff(on);
    }

    /**
     * The department hands its filing in; the version is fixed from here on.
     *
     * @param receipts gives the receipt number for a version; asked only when nothing else speaks
     *     against the submission, and always with the same answer for a version
     */
    public FilingSubmitted submit(IntFunction<String> receipts, Instant at, LocalDate on) {
        FilingChecks.mayBeSubmitted(this, on);
        int next = version + 1;
        Content filed = Objects.requireNonNull(content);
        String sha256 = CanonicalForm.of(id(), next, obligation.department(), filed).sha256();
        return new FilingSubmitted(
                next,
                receipts.apply(next),
                at,
                sha256,
                filed,
                obligation.due(),
                obligation.graceDays(),
                on);
    }

    /**
     * The office takes the filing as it is.
     *
     * @param reviewer department of the person who reviews
     */
    public FilingAccepted accept(String reviewer, @Nullable String note, LocalDate on) {
        FilingChecks.mayBeReviewed(this, reviewer);
        return new FilingAccepted(version, note, on);
    }

    /** The office sends the filing back, for example as too general (大而空). */
    public FilingReturned sendBack(
            String reviewer, ReturnReason reasonCode, String reason, LocalDate on) {
        FilingChecks.mayBeReviewed(this, reviewer);
        return new FilingReturned(version, reasonCode, reason, on);
    }

    /** The department need not file; refused once it has, and for the decider's own department. */
    public ObligationExempted exempt(String decider, String reason, LocalDate on) {
        FilingChecks.isNotTheirOwn(this, decider);
        if (isAnswered()) {
            throw new FilingRejection(FilingRule.ALREADY_FILED, Map.of("id", id()));
        }
        return obligation.exempt(reason, on);
    }

    /** A locked obligation takes a filing once more; refused for the decider's own department. */
    public ObligationReopened reopen(String decider, LocalDate until, String reason, LocalDate on) {
        FilingChecks.isNotTheirOwn(this, decider);
        return obligation.reopen(until, reason, on);
    }

    /**
     * The successor of a department that is no more owes it from now on.
     *
     * @throws FilingRejection OTHER_DEPARTMENT when it does not owe it, ALREADY_FILED when it was
     *     accepted
     */
    public ObligationHandedOver handOver(String from, String to, String reason, LocalDate on) {
        if (!obligation.department().equals(from)) {
            throw new FilingRejection(
                    FilingRule.OTHER_DEPARTMENT, Map.of("department", obligation.department()));
        }
        if (status == FilingStatus.ACCEPTED) {
            throw new FilingRejection(FilingRule.ALREADY_FILED, Map.of("id", id()));
        }
        return new ObligationHandedOver(from, to, reason, on);
    }

    /** Whether the office has the filing, reviewed or not. */
    public boolean isAnswered() {
        return status == FilingStatus.SUBMITTED || status == FilingStatus.ACCEPTED;
    }

    /** Whether a submitted version was sent back and not handed in again. */
    public boolean isReturned() {
        return version > 0 && !isAnswered();
    }

    /** Since when the office has the filing to review; null when it does not. */
    public @Nullable Instant waitingSince() {
        return status == FilingStatus.SUBMITTED ? submissions.getLast().at() : null;
    }

    /** What the state of the obligation on any day is derived from. */
    public ObligationFacts facts() {
        return new ObligationFacts(
                obligation.due(),
                obligation.graceDays(),
                obligation.lockOn(),
                submissions.isEmpty() ? null : submissions.getFirst().on(),
                isReturned(),
                obligation.exemption() != null);
    }

    /** What is owed before anything was filed. */
    public static Filing born(String id, ReportEvent first) {
        if (first instanceof ObligationSet set) {
            return new Filing(
                    Obligation.born(id, set),
                    FilingStatus.NONE,
                    0,
                    null,
                    null,
                    List.of(),
                    List.of());
        }
        throw new IllegalArgumentException(id + " begins with " + first);
    }

    /** The filing after a further event. */
    public Filing after(ReportEvent event) {
        return switch (event) {
            case ObligationEvent terms ->
                    new Filing(
                            obligation.after(terms),
                            status,
                            version,
                            content,
                            since,
                            submissions,
                            returns);
            case FilingEvent filed -> after(filed);
        };
    }

    private Filing after(FilingEvent event) {
        return switch (event) {
            case FilingDrafted drafted ->
                    at(FilingStatus.DRAFT, version, drafted.content(), drafted.on());
            case FilingSignedOff signed ->
                    at(FilingStatus.SIGNED_OFF, version, content, signed.on());
            case FilingSubmitted submitted ->
                    at(
                                    FilingStatus.SUBMITTED,
                                    submitted.version(),
                                    submitted.content(),
                                    submitted.on())
                            .with(Lists.plus(submissions, submission(submitted)), returns);
            case FilingAccepted accepted ->
                    at(FilingStatus.ACCEPTED, version, content, accepted.on());
            case FilingReturned returned ->
                    at(FilingStatus.RETURNED, version, content, returned.on())
                            .with(submissions, Lists.plus(returns, sentBack(returned)));
        };
    }

    private static Submission submission(FilingSubmitted submitted) {
        return new Submission(
                submitted.version(),
                submitted.receipt(),
                submitted.at(),
                submitted.sha256(),
                submitted.on());
    }

    private static FilingReturn sentBack(FilingReturned returned) {
        return new FilingReturn(
                returned.version(), returned.reasonCode(), returned.reason(), returned.on());
    }

    private Filing at(FilingStatus next, int toVersion, @Nullable Content says, LocalDate on) {
        return new Filing(obligation, next, toVersion, says, on, submissions, returns);
    }

    private Filing with(List<Submission> submitted, List<FilingReturn> sentBack) {
        return new Filing(obligation, status, version, content, since, submitted, sentBack);
    }
}
