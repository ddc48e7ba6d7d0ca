package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A view built anew counts every fact once, whatever goes on meanwhile. */
class RebuildIT extends ViewOnATopic {

    @Test
    void aViewIsBuiltAnewUnderLoadAndCountsEveryFactOnce() throws Exception {
        one.listen();
        two.listen();
        publish(400);
        AtomicBoolean enough = new AtomicBoolean();
        List<Long> seen = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!enough.get()) {
                                        try {
                                            seen.add(counted(two));
                                        } catch (RuntimeException failed) {
                                            failures.add(failed);
                                        }
                                    }
                                });
        Thread writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!enough.get()) {
                                        publish(5);
                                    }
                                });
        for (int version = 2; version <= 4; version++) {
            startWhenFree(version % 2 == 0 ? one : two);
            int built = version;
            await().until(() -> isLive(built));
        }
        enough.set(true);
        writer.join();
        reader.join();
        publish(3);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(rows(4)).allSatisfy(this::isWhole).hasSize(AGGREGATES);
        assertThat(failures).isEmpty();
        assertThat(seen).isNotEmpty();
    }

    @Test
    void whatTheStreamWroteToTheVersionBeforeIsInTheNewOneToo() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        flipToAnEmptyVersion();

        two.rebuilds.tidy();

        assertThat(counted(one)).isEqualTo(published());
        assertThat(one.live.pointer().read().joining()).isFalse();
    }

    @Test
    void theStreamItselfFillsWhatANewVersionLacks() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        flipToAnEmptyVersion();

        publish(60);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(rows(2)).allSatisfy(this::isWhole);
        two.rebuilds.tidy();
        assertThat(counted(one)).as("what joins later adds nothing").isEqualTo(published());
    }

    @Test
    void whatWasSetAsideStaysAsideAndIsReplayedIntoTheNewVersion() throws Exception {
        one.indigestible.add("a3/2");
        one.indigestible.add("a4/2");
        one.listen();
        publish(AGGREGATES * 3);
        await().untilAsserted(() -> assertThat(one.desk.waiting()).hasSize(2));
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published() - 4));
        one.desk.discard("a4");
        one.desk.replay("a4");

        one.rebuilds.start(group);
        await().until(() -> isLive(2));

        assertThat(counted(one)).as("a4/2 was given up").isEqualTo(published() - 3);
        one.indigestible.clear();
        AtomicInteger replayed = new AtomicInteger();
        await().ignoreExceptionsInstanceOf(RebuildRejection.class)
                .until(
                        () -> {
                            replayed.set(one.desk.replay("a3"));
                            return true;
                        });
        assertThat(replayed).hasValue(2);
        assertThat(counted(one)).isEqualTo(published() - 1);
    }
}
