package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedSessionTests {

    private static final FeedFilter ALL = new FeedFilter(null, null);

    @Test
    void manyComeAndGoWhileEntriesFlyAndEachHearsEverythingOnce() throws Exception {
        FeedWorld world = new FeedWorld();
        List<FeedRecord> entries = new ArrayList<>();
        FeedRing ring = world.ring(64);
        for (int n = 0; n < 2000; n++) {
            entries.add(world.publish(n % 7, "rsj"));
        }
        List<String> expected = entries.stream().map(FeedRecord::id).toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> clients = new ArrayList<>();
            String start = String.valueOf(world.connect(ring, ALL, null, 1_000_000).lastEventId());
            for (int client = 0; client < 8; client++) {
                clients.add(threads.submit(listening(world, ring, start, client, expected.size())));
            }
            for (FeedRecord entry : entries) {
                ring.tell(entry);
            }
            for (Future<List<String>> client : clients) {
                assertThat(client.get()).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(ring.listening()).isZero();
    }

    private static Callable<List<String>> listening(
            FeedWorld world, FeedRing ring, String start, int client, int enough) {
        return () -> {
            Random chance = new Random(client);
            List<String> heard = new ArrayList<>();
            @Nullable String last = start;
            while (heard.size() < enough) {
                Duration lifetime = Duration.ofMillis(chance.nextInt(20));
                Heard now = world.connect(ring, ALL, last, chance.nextInt(50_000), lifetime);
                heard.addAll(now.entries());
                last = now.lastEventId();
                assertThat(now.resets()).isZero();
            }
            return heard;
        };
    }

    @Test
    void whoDoesNotKeepUpIsSentAwayAndTheOthersStay() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        Listener slow = new Listener(ALL, 2);
        Listener fast = new Listener(ALL, 10);
        ring.join(slow, null);
        ring.join(fast, null);

        List<Integer> sentAway = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            sentAway.add(ring.tell(world.publish(0, "rsj")));
        }

        assertThat(sentAway).containsExactly(0, 0, 1, 0);
        assertThat(slow.isClosed()).isTrue();
        assertThat(fast.isClosed()).isFalse();
        assertThat(ring.listening()).isEqualTo(1);
    }

    @Test
    void aQuietClientIsToldHowFarItHasCome() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        FeedFilter rsj = new FeedFilter("rsj", null);
        Listener listener = new Listener(rsj, 10);
        Seat.Taken seat = (Seat.Taken) ring.join(listener, null);

        FeedRecord foreign = world.publish(0, "zgh");
        ring.tell(foreign);
        FeedPosition quiet = ring.standing(listener, seat.at());
        FeedRecord own = world.publish(0, "rsj");
        ring.tell(own);

        assertThat(quiet.passed(foreign.line(), foreign.offset())).isTrue();
        assertThat(ring.standing(listener, quiet)).isEqualTo(quiet);
        assertThat(quiet.passed(own.line(), own.offset())).isFalse();
    }

    @Test
    void nobodyIsLetInOnceTheDoorIsShut() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        Listener before = new Listener(ALL, 10);
        ring.join(before, null);

        ring.shut();
        Listener after = new Listener(ALL, 10);
        ring.join(after, null);

        assertThat(before.isClosed()).isTrue();
        assertThat(after.isClosed()).isTrue();
        assertThat(ring.listening()).isZero();
    }
}
