package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class FeedResumeTests {

    private static final FeedFilter RSJ = new FeedFilter("rsj", null);
    private static final FeedFilter ALL = new FeedFilter(null, null);

    /**
     * Two instances read the topics at their own pace, one restarts now and then; a client goes
     * from one to the other, hanging up in the middle of a line.
     */
    @Property(tries = 300)
    void whoComesBackHearsEverythingOnceWhereverAndWheneverTheConnectionBreaks(
            @ForAll Random chance) {
        FeedWorld world = new FeedWorld();
        List<Instance> instances = List.of(new Instance(world), new Instance(world));
        List<String> heard = new ArrayList<>();
        @Nullable String last = first(world, instances.getFirst());
        for (int step = 0; step < 120; step++) {
            Instance instance = instances.get(chance.nextInt(2));
            switch (chance.nextInt(12)) {
                case 0, 1, 2, 3 ->
                        world.publish(chance.nextInt(5) * 20, chance.nextBoolean() ? "rsj" : "zgh");
                case 4, 5, 6, 7 -> instance.read(chance.nextInt(5) * 20);
                case 8 -> instance.restart();
                default -> {
                    Heard now = world.connect(instance.ring, RSJ, last, chance.nextInt(900));
                    heard.addAll(now.entries());
                    last = now.lastEventId();
                    assertThat(now.resets()).isZero();
                }
            }
        }
        instances.getFirst().readAll();
        heard.addAll(world.connect(instances.getFirst().ring, RSJ, last, Long.MAX_VALUE).entries());

        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(
                        world.log().stream()
                                .filter(entry -> RSJ.shows(entry.envelope()))
                                .map(FeedRecord::id)
                                .toList());
    }

    @Example
    void whoComesWithoutAPositionHearsOnlyWhatComes() {
        FeedWorld world = new FeedWorld();
        world.publish(0, "rsj");
        FeedRing ring = world.ring(10);

        Heard heard = world.connect(ring, ALL, null, Long.MAX_VALUE);

        assertThat(heard.entries()).isEmpty();
        ring.tell(world.publish(1, "rsj"));
        assertThat(world.connect(ring, ALL, heard.lastEventId(), Long.MAX_VALUE).entries())
                .containsExactly("x1/1");
    }

    @Example
    void aPositionOfAnotherBrokerOrNoneAtAllBeginsAgain() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        ring.tell(world.publish(0, "rsj"));
        String foreign = new FeedPosition(7, new long[Lines.COUNT]).text();

        for (String from : List.of(foreign, "hello")) {
            Heard heard = world.connect(ring, ALL, from, Long.MAX_VALUE);

            assertThat(heard.resets()).isEqualTo(1);
            assertThat(heard.entries()).isEmpty();
            assertThat(FeedPosition.parse(String.valueOf(heard.lastEventId()))).isPresent();
        }
    }

    @Example
    void aCopyOnTheTopicIsToldOnce() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        String last = first(world, new Instance(world, ring));
        ring.tell(world.publishOf(0, "a", "rsj"));
        ring.tell(world.publishOf(0, "a", "rsj"));

        Heard heard = world.connect(ring, ALL, last, Long.MAX_VALUE);

        assertThat(heard.entries()).containsExactly("a/1");
    }

    @Example
    void whatIsReadOnceMoreAfterABreakIsInMemoryAgain() {
        FeedWorld world = new FeedWorld();
        FeedRing ring = world.ring(10);
        FeedPosition before = new FeedPosition(FeedWorld.LOG, new long[Lines.COUNT]);
        FeedRecord entry = world.publishOf(0, "a", "rsj");
        ring.tell(entry);
        ring.begin(before);
        ring.tell(entry);
        ring.open();

        Heard heard = world.connect(ring, ALL, before.text(), Long.MAX_VALUE);

        assertThat(heard.entries()).containsExactly("a/1");
    }

    private static @Nullable String first(FeedWorld world, Instance instance) {
        return world.connect(instance.ring, RSJ, null, Long.MAX_VALUE).lastEventId();
    }

    /** An instance of the service with its own reading of the topics. */
    private static final class Instance {

        private final FeedWorld world;
        private FeedRing ring;
        private FeedPosition read = new FeedPosition(FeedWorld.LOG, new long[Lines.COUNT]);

        Instance(FeedWorld world) {
            this(world, world.ring(4));
        }

        Instance(FeedWorld world, FeedRing ring) {
            this.world = world;
            this.ring = ring;
        }

        void read(int line) {
            world.log().stream()
                    .filter(entry -> entry.line() == line)
                    .filter(entry -> !read.passed(entry.line(), entry.offset()))
                    .findFirst()
                    .ifPresent(this::tell);
        }

        void readAll() {
            world.log().stream()
                    .filter(entry -> !read.passed(entry.line(), entry.offset()))
                    .forEach(this::tell);
        }

        void restart() {
            readAll();
            ring = world.ring(4);
        }

        private void tell(FeedRecord entry) {
            ring.tell(entry);
            read = read.after(entry.line(), entry.offset());
        }
    }
}
