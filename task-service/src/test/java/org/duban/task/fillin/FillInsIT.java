package org.duban.task.fillin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.embedded.EmbeddedBackend;
import org.duban.embedded.store.EmbeddedStore;
import org.duban.embedded.store.QueryCounts;
import org.duban.events.Actor;
import org.duban.events.FileRef;
import org.duban.journal.door.Caller;
import org.duban.journal.door.Role;
import org.duban.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms in the real store: kept whole, each for its department, applied once. */
@TaskServiceTest
class FillInsIT {

    private static final FileRef FILE = new FileRef("f", "填报表.xlsx", 10, "x/y", "ab");
    private static final FillInEntry ENTRY = new FillInEntry("40", "走访", "p", "n", "2018", "r");
    private static final FormLine LINE = new FormLine(11, "p.A1", "4", "A1", "任务", ENTRY);

    @Autowired FillIns forms;

    @Test
    void aFormIsReadAsItWasKept() {
        FillInRow wrong =
                row(
                        FillInOutcome.ERROR,
                        Fault.of(
                                FormColumn.PERCENT,
                                Fault.Code.PERCENT_NOT_A_NUMBER,
                                Map.of("value", "x.y$z")));
        List<FillInRow> rows = List.of(row(FillInOutcome.NEW), wrong);
        FillIn form = kept("as-kept", "it-a", rows);

        assertThat(forms.find("as-kept", of("it-a"))).hasValue(form);
        assertThat(forms.rows(form)).isEqualTo(rows);
        assertThat(form.counts()).isEqualTo(Map.of(FillInOutcome.NEW, 1, FillInOutcome.ERROR, 1));

        kept("as-kept", "it-a", List.of());
        assertThat(forms.rows(form)).as("what is there stays").isEqualTo(rows);
    }

    @Test
    void theFormOfAnotherDepartmentIsNotThere() {
        kept("theirs", "it-b", List.of(row(FillInOutcome.NEW)));

        assertThat(forms.find("theirs", of("it-c"))).isEmpty();
        assertThat(forms.latest("it-c", 20)).isEmpty();
        assertThat(forms.find("theirs", new Caller("o", "o", "zgh", Set.of(Role.OFFICE), null)))
                .isPresent();
    }

    /** Five hundred rows with as much text as a form may have fit into one document. */
    @Test
    void theLargestFormIsKept() {
        String text = "长".repeat(FormLines.MOST_CHARACTERS / FormLines.MOST - 20);
        FillInEntry entry = new FillInEntry("40", text, "", "", "", "");
        FormLine line = new FormLine(11, "p.A1", "4", "A1", "任务", entry);
        FillInRow row =
                new FillInRow(line, "A1", "任务", true, 30, FillInOutcome.NEW, List.of(), null, 0);
        FillIn form = kept("largest", "it-d", Collections.nCopies(FormLines.MOST, row));

        assertThat(forms.rows(form)).hasSize(FormLines.MOST).last().isEqualTo(row);
    }

    @Test
    void ofManyWhoApplyAtOnceOneDid() throws Exception {
        FillIn form = kept("raced", "it-e", List.of(row(FillInOutcome.NEW)));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Actor by = new Actor("p" + n, "p" + n, "it-e", null);
            List<FillInRow> rows = List.of(row(FillInOutcome.NEW).posted(5));
            FillIn next = form.appliedBy(new FillIn.Applied("k", by, Instant.EPOCH), rows);
            all.add(() -> forms.apply(next, rows));
        }

        int did = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(all)) {
                did += each.get() ? 1 : 0;
            }
        }

        assertThat(did).isEqualTo(1);
        assertThat(forms.find("raced", of("it-e")).orElseThrow().results())
                .isEqualTo(Map.of(FillInResult.POSTED, 1));
    }

    @Test
    void howeverManyFormsThereWereFewAreLookedAt() {
        EmbeddedStore store = EmbeddedBackend.store();
        assumeThat(store).as("the embedded store, which counts").isNotNull();
        for (int n = 0; n < 600; n++) {
            kept("many-" + n, "it-many-" + n % 20, List.of());
        }
        Caller caller = of("it-many-3");
        FillIn one = forms.find("many-3", caller).orElseThrow();

        examinesAtMost(store, 2, () -> forms.find("many-3", caller));
        examinesAtMost(store, 2, () -> forms.find("many-4", caller));
        examinesAtMost(store, 2, () -> forms.rows(one));
        examinesAtMost(store, 40, () -> forms.latest("it-many-3", 20));
        FillIn.Applied how = new FillIn.Applied("k", one.by(), Instant.EPOCH);
        examinesAtMost(store, 4, () -> forms.apply(one.appliedBy(how, List.of()), List.of()));
    }

    private static void examinesAtMost(EmbeddedStore store, long most, Runnable read) {
        QueryCounts before = counts(store);
        read.run();
        QueryCounts after = counts(store);
        assertThat(after.scans()).isEqualTo(before.scans());
        assertThat(after.examined() - before.examined()).isLessThanOrEqualTo(most);
    }

    private static QueryCounts counts(EmbeddedStore store) {
        return store.queryShapes().entrySet().stream()
                .filter(shape -> shape.getKey().collection().equals("task_fill_in"))
                .map(Map.Entry::getValue)
                .reduce(
                        new QueryCounts(0, 0, 0, 0),
                        (a, b) ->
                                new QueryCounts(
                                        a.runs() + b.runs(),
                                        a.examined() + b.examined(),
                                        a.returned() + b.returned(),
                                        a.scans() + b.scans()));
    }

    private FillIn kept(String id, String department, List<FillInRow> rows) {
        Actor by = new Actor("liaison", "联络员", department, null);
        FillIn form = FillIn.brought(id, FILE, by, Instant.parse("2018-09-03T01:00:00Z"), rows);
        forms.keep(form, rows);
        return form;
    }

    private static Caller of(String department) {
        return new Caller("x", "x", department, Set.of(Role.LIAISON), null);
    }

    private static FillInRow row(FillInOutcome outcome, Fault... faults) {
        return new FillInRow(LINE, "A1", "任务", true, 30, outcome, List.of(faults), null, 0);
    }
}
