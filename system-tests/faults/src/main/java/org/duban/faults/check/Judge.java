package org.duban.faults.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.load.FeedReader;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.People;
import org.duban.faults.nemesis.Poison;

/** Holds every promise against the evidence. */
public final class Judge {

    private static final List<Invariant> INVARIANTS =
            List.of(
                    new AcknowledgedIsKept(),
                    new KeptWasAskedOnce(),
                    new HistoryHasNoGap(),
                    new ChainHolds(),
                    new StateFollowsHistory(),
                    new NothingPending(),
                    new TopicTellsHistory(),
                    new RowsAreUpToDate(),
                    new CountersAddUp(),
                    new FeedTellsOnce(),
                    new AlertsAreRaisedOnce(),
                    new DeadLettersAreThePoison(),
                    new AnswersAreTrue(),
                    new AuditFindsNoFlaw(),
                    new RebuiltViewsAgree());

    private final List<Evidence.Listening> listening = new ArrayList<>();
    private final RunningSystem system;
    private final People people;

    public Judge(RunningSystem system, People people) {
        this.system = system;
        this.people = people;
    }

    /** Ids of all facts there are now. */
    public Set<String> factsNow() {
        return Evidence.idsNow(system);
    }

    /**
     * What somebody heard.
     *
     * @param department whose; empty for the office, which hears all
     */
    public void listened(String department, FeedReader reader) {
        listening.add(new Evidence.Listening(department, reader.hearings()));
    }

    /**
     * The verdict on each invariant.
     *
     * @param today where the clocks stand
     */
    public List<Verdict> judge(List<Entry> ledger, List<Poison> poison, LocalDate today) {
        Evidence evidence = new Evidence(system, people, ledger, poison, listening, today);
        return INVARIANTS.stream()
                .map(
                        invariant ->
                                new Verdict(
                                        invariant.getClass().getSimpleName(),
                                        invariant.sentence(),
                                        invariant.breaches(evidence)))
                .toList();
    }
}
