package org.duban.faults.check;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.load.FeedReader.Hearing;
import org.duban.faults.load.Ledger.Entry;
import org.duban.faults.load.People;
import org.duban.faults.nemesis.Poison;

/** All that is known when everything is quiet again: read once, judged by every invariant. */
final class Evidence {

    /**
     * What somebody heard at the feed.
     *
     * @param department whose entries are shown to them; empty for the office, which hears all
     */
    record Listening(String department, List<Hearing> hearings) {

        String who() {
            return department.isEmpty() ? "the office" : department;
        }
    }

    private final RunningSystem system;
    private final People people;
    private final List<Entry> ledger;
    private final List<Poison> poison;
    private final List<Listening> listening;
    private final Map<String, List<Kept>> histories;
    private final Records records;
    private final ShownViews views;
    private final LocalDate today;

    Evidence(
            RunningSystem system,
            People people,
            List<Entry> ledger,
            List<Poison> poison,
            List<Listening> listening,
            LocalDate today) {
        this.today = today;
        this.system = system;
        this.people = people;
        this.ledger = ledger;
        this.poison = poison;
        this.listening = listening;
        this.histories = readHistories(system);
        this.views = new ShownViews(system);
        this.records = new Records(system.kafka());
    }

    List<Entry> ledger() {
        return ledger;
    }

    List<Poison> poison() {
        return poison;
    }

    List<Listening> listening() {
        return listening;
    }

    /** Where the clocks of the services stand in the end. */
    LocalDate today() {
        return today;
    }

    People people() {
        return people;
    }

    Records records() {
        return records;
    }

    /** The read models as they are shown. */
    ShownViews views() {
        return views;
    }

    MongoDatabase database(PartKind service) {
        return system.databaseOf(service);
    }

    /** By aggregate, in the order of revisions. */
    Map<String, List<Kept>> histories() {
        return histories;
    }

    List<Kept> history(String aggregate) {
        return histories.getOrDefault(aggregate, List.of());
    }

    /** Every fact there is. */
    List<Kept> facts() {
        return histories.values().stream().flatMap(List::stream).toList();
    }

    /** All journals, with the service whose they are. */
    static Map<String, PartKind> journals() {
        Map<String, PartKind> journals = new LinkedHashMap<>();
        journals.put("programme_journal", PartKind.TASK);
        journals.put("department_journal", PartKind.TASK);
        journals.put("task_journal", PartKind.TASK);
        journals.put("filing_journal", PartKind.REPORT);
        journals.put("alert_journal", PartKind.NOTIFICATION);
        return journals;
    }

    /** Ids of all facts kept up to now. */
    static Set<String> idsNow(RunningSystem system) {
        Set<String> ids = new HashSet<>();
        journals()
                .forEach(
                        (journal, service) ->
                                system.databaseOf(service)
                                        .getCollection(journal)
                                        .find()
                                        .projection(Projections.include("_id"))
                                        .forEach(fact -> ids.add(fact.getString("_id"))));
        return ids;
    }

    private static Map<String, List<Kept>> readHistories(RunningSystem system) {
        Map<String, List<Kept>> histories = new LinkedHashMap<>();
        journals()
                .forEach(
                        (journal, service) -> {
                            for (Document fact :
                                    system.databaseOf(service).getCollection(journal).find()) {
                                Kept kept = Kept.of(journal, fact);
                                histories
                                        .computeIfAbsent(kept.aggregate(), any -> new ArrayList<>())
                                        .add(kept);
                            }
                        });
        histories.values().forEach(all -> all.sort(Comparator.comparingLong(Kept::revision)));
        return histories;
    }
}
