package org.duban.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duban.journal.relay.Turns.Early;
import org.duban.journal.relay.Turns.Turn;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Chain CHAIN = new Chain("task", "t");

    private final Turns turns = new Turns();

    @Test
    void aFactThatCameBeforeItsPredecessorFollowsItByItself() {
        assertThat(turns.of(CHAIN, fact(2), 0)).isEqualTo(Turn.EARLY);
        assertThat(turns.of(CHAIN, fact(3), 0)).isEqualTo(Turn.EARLY);
        assertThat(turns.of(CHAIN, fact(1), 0)).isEqualTo(Turn.NOW);

        assertThat(turns.safe(CHAIN, fact(1))).isEqualTo(fact(2));
        assertThat(turns.safe(CHAIN, fact(2))).isEqualTo(fact(3));
        assertThat(turns.safe(CHAIN, fact(3))).isNull();
        assertThat(turns.areInOrder()).isTrue();
    }

    @Test
    void aFactWhosePredecessorIsUnderWayElsewhereGoesWhenTheStoreSaysItIsSafe() {
        turns.of(CHAIN, fact(5), 0);
        Early early = turns.waiting(0).getFirst();

        assertThat(turns.afterLook(early)).isEqualTo(Turn.NOW);
        assertThat(turns.afterLook(early)).as("a second look comes late").isEqualTo(Turn.LATER);
    }

    @Test
    void whatWaitsTooLongIsTheSweepers() {
        turns.of(CHAIN, fact(5), 10);
        Early early = turns.waiting(10).getFirst();

        assertThat(turns.waiting(11)).isEmpty();
        assertThat(turns.afterLook(early)).isEqualTo(Turn.LATER);
        assertThat(turns.areInOrder()).isTrue();
    }

    @Test
    void whatTheSweeperTakesIsNotSentAsWell() {
        turns.of(CHAIN, fact(5), 0);
        Early early = turns.waiting(0).getFirst();

        assertThat(turns.leave(CHAIN, 5)).isTrue();

        assertThat(turns.afterLook(early)).isEqualTo(Turn.LATER);
    }

    @Test
    void nothingOfAnAggregateUnderWayIsLeftToTheSweeper() {
        turns.of(CHAIN, fact(1), 0);
        turns.of(CHAIN, fact(2), 0);

        assertThat(turns.leave(CHAIN, 2)).isFalse();
        turns.lost(CHAIN);
        assertThat(turns.leave(CHAIN, 2)).isTrue();
    }

    @Test
    void whatCameEarlyBehindALostFactIsTheSweepers() {
        turns.of(CHAIN, fact(1), 0);
        turns.of(CHAIN, fact(3), 0);

        turns.lost(CHAIN);

        assertThat(turns.waiting(0)).isEmpty();
        assertThat(turns.areInOrder()).isTrue();
    }

    @Test
    void onlySoManyFactsAreKeptForAMoment() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(turns.of(new Chain("task", "t" + n), fact(5), 0)).isEqualTo(Turn.EARLY);
        }
        assertThat(turns.of(CHAIN, fact(5), 0)).isEqualTo(Turn.LATER);
        assertThat(turns.waiting(0)).hasSize(1_000);
    }

    /**
     * Two instances, facts offered in about the order they were kept, sends that take any time and
     * may fail, looks and sweeps at any moment.
     */
    @Property(tries = 2_000)
    void whateverHappensFactsReachTheTopicInOrderAndAllOfThemDo(@ForAll long seed) {
        Model model = new Model(new Random(seed), 12);
        for (int step = 0; step < 200; step++) {
            model.step();
        }
        model.finish();

        assertThat(model.topic.stream().distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(model.pending).isEmpty();
        assertThat(model.sentTwiceAtOnce).isFalse();
    }

    /** The store, the topic and two instances that know nothing of each other. */
    private static final class Model {

        private final Random random;
        private final List<Turns> instances = List.of(new Turns(), new Turns());
        private final List<Long> offers = new ArrayList<>();
        private final Set<Long> pending = new HashSet<>();
        private final Map<Turns, List<Long>> underWay =
                Map.of(instances.get(0), new ArrayList<>(), instances.get(1), new ArrayList<>());
        private final Set<Long> old = new HashSet<>();
        private final List<Long> topic = new ArrayList<>();
        private boolean sentTwiceAtOnce;

        Model(Random random, int facts) {
            this.random = random;
            LongStream.rangeClosed(1, facts).forEach(offers::add);
        }

        void step() {
            Turns instance = instances.get(random.nextInt(2));
            switch (random.nextInt(6)) {
                case 0, 1 -> offer(instance);
                case 2, 3 -> acknowledge(instance, random.nextInt(8) > 0);
                case 4 -> look(instance);
                default -> sweep(instance);
            }
        }

        void finish() {
            while (!offers.isEmpty()) {
                offer(instances.getFirst());
            }
            for (Turns instance : instances) {
                while (!underWay.get(instance).isEmpty()) {
                    acknowledge(instance, true);
                }
                instance.waiting(Long.MAX_VALUE);
            }
            old.addAll(pending);
            sweep(instances.getFirst());
        }

        /** The first three that are left may come in any order: threads have their own pace. */
        private void offer(Turns instance) {
            if (offers.isEmpty()) {
                return;
            }
            long revision = offers.remove(random.nextInt(Math.min(3, offers.size())));
            for (long kept = 1; kept <= revision; kept++) {
                if (!topic.contains(kept)) {
                    pending.add(kept);
                }
            }
            if (instance.of(CHAIN, fact(revision), 0) == Turn.NOW) {
                send(instance, revision);
            }
        }

        private void send(Turns instance, long revision) {
            sentTwiceAtOnce |= old.contains(revision);
            underWay.get(instance).add(revision);
        }

        private void acknowledge(Turns instance, boolean safe) {
            if (underWay.get(instance).isEmpty()) {
                return;
            }
            long revision = underWay.get(instance).removeFirst();
            if (!safe) {
                instance.lost(CHAIN);
                return;
            }
            topic.add(revision);
            pending.remove(revision);
            Parcel next = instance.safe(CHAIN, fact(revision));
            if (next != null) {
                send(instance, next.revision());
            }
        }

        private void look(Turns instance) {
            for (Early one : instance.waiting(0)) {
                if (!pending.contains(one.parcel().revision() - 1)
                        && instance.afterLook(one) == Turn.NOW) {
                    send(instance, one.parcel().revision());
                }
            }
        }

        /** Takes what was offered, is in nobody else's hands and follows what is safe. */
        private void sweep(Turns instance) {
            Turns other = instances.get(instances.getFirst() == instance ? 1 : 0);
            for (long revision : pending.stream().sorted().toList()) {
                if (offers.contains(revision)
                        || pending.contains(revision - 1)
                        || isKept(other, revision)
                        || !underWay.get(other).isEmpty()
                        || !instance.leave(CHAIN, revision)) {
                    return;
                }
                old.add(revision);
                topic.add(revision);
                pending.remove(revision);
            }
        }

        /** What another instance keeps for a moment is too young for any sweeper. */
        private static boolean isKept(Turns other, long revision) {
            return other.waiting(0).stream().anyMatch(one -> one.parcel().revision() == revision);
        }
    }

    private static Parcel fact(long revision) {
        return new Parcel("t/" + revision, "t", revision, Instant.EPOCH, Map.of(), "");
    }
}
