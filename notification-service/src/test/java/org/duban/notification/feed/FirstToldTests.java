package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.events.Envelope;
import org.duban.notification.Life;
import org.junit.jupiter.api.Test;

class FirstToldTests {

    private final List<Envelope> events = progress(8);
    private final Map<String, Long> store = new HashMap<>();
    private final List<Long> told = new ArrayList<>();
    private FirstTold firstTold = new FirstTold(this::isElsewhere);
    private long offset;

    @Test
    void everyEventIsToldAtItsFirstPlace() {
        come(1, 2, 3);

        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    void copiesAreToldNeverWhetherTheyComeAtOnceOrLater() {
        come(1, 1, 2, 1, 2, 3, 2, 3);

        assertThat(told).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasMissingIsToldWhenItComesAfterAll() {
        come(1, 3, 4, 2, 3, 4, 5);

        assertThat(told).containsExactly(1L, 3L, 4L, 2L, 5L);
    }

    @Test
    void ofSeveralThatWereMissingEachIsToldOnce() {
        come(1, 5, 2, 3, 4, 5, 2, 3, 4, 6);

        assertThat(told).containsExactly(1L, 5L, 2L, 3L, 4L, 6L);
    }

    @Test
    void copiesOfWhatWasToldBeforeARestartAreNoNews() {
        come(1, 2, 3, 4);
        firstTold = new FirstTold(this::isElsewhere);
        told.clear();

        come(2, 3, 4, 5, 6);

        assertThat(told).containsExactly(5L, 6L);
    }

    @Test
    void anEventThatIsReadAgainAtItsOwnPlaceIsNews() {
        come(1, 2);
        offset = 0;
        firstTold.forget();
        told.clear();

        come(1, 2);

        assertThat(told).containsExactly(1L, 2L);
    }

    private void come(int... revisions) {
        Arrays.stream(revisions).forEach(this::come);
    }

    private void come(int revision) {
        FeedRecord entry = new FeedRecord(0, offset++, events.get(revision - 1));
        if (!firstTold.isCopy(entry)) {
            told.add(entry.envelope().revision());
        }
        store.putIfAbsent(entry.id(), entry.offset());
    }

    private boolean isElsewhere(FeedRecord entry) {
        return store.getOrDefault(entry.id(), entry.offset()) != entry.offset();
    }

    private static List<Envelope> progress(int events) {
        Life life = Life.ofTask("p2018", "A2-07", "rsj");
        IntStream.range(0, events)
                .forEach(
                        n ->
                                life.then(
                                        "2018-10-17T01:00:0" + n + "Z",
                                        Life.posted(n, n + 1, "2018-10-17")));
        return life.events();
    }
}
