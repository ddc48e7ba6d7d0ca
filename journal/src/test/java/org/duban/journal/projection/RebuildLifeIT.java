package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.duban.journal.view.ViewState.Stage;
import org.junit.jupiter.api.Test;

/** A build from its start to the end of the version before it. */
class RebuildLifeIT extends ViewOnATopic {

    @Test
    void aBuildThatEndsHalfWayLeavesTheLiveVersionAndIsDroppedByTheNextOne() throws Exception {
        one.listen();
        publish(100);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.beforeLater.set(one.rebuilds::stop);

        one.rebuilds.start(group);
        await().untilAsserted(() -> assertThat(collections()).contains("counted_row_v2"));
        await().until(() -> two.rebuilds.state(group).build() != null);
        publish(10);

        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        assertThat(one.live.now().version()).isEqualTo(1);

        await().ignoreExceptions()
                .until(
                        () -> {
                            two.rebuilds.start(group);
                            return true;
                        });
        await().until(() -> isLive(3));
        assertThat(collections()).doesNotContain("counted_row_v2", "counted_v2");
        assertThat(counted(two)).isEqualTo(published());
    }

    @Test
    void onlyOneBuildsAtATimeAndNobodyDecidesOnDeadLettersMeanwhile() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        one.listen();
        publish(20);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.beforeLater.set(() -> waitFor(goOn));

        one.rebuilds.start(group);

        assertThatThrownBy(() -> two.rebuilds.start(group))
                .isInstanceOf(RebuildRejection.class)
                .hasMessageContaining("rebuild-under-way");
        assertThatThrownBy(() -> two.desk.replay("a0")).isInstanceOf(RebuildRejection.class);
        goOn.countDown();
        await().until(() -> isLive(2));
    }

    @Test
    void aVersionThatCannotTakeWhatTheLiveOneCouldIsGivenUp() throws Exception {
        one.listen();
        publish(40);
        await().untilAsserted(() -> assertThat(counted(one)).isEqualTo(published()));
        one.indigestibleLater.add("a3/2");

        one.rebuilds.start(group);

        await().until(() -> stage() == Stage.FAILED);
        assertThat(one.rebuilds.state(group).build().cause()).contains("no a3/2");
        assertThat(one.live.now().version()).isEqualTo(1);
    }

    @Test
    void theNewVersionHasTheIndexesAndTheOneBeforeIsDeletedAfterAWhile() throws Exception {
        two.listen();
        publish(20);
        await().untilAsserted(() -> assertThat(counted(two)).isEqualTo(published()));
        two.rebuilds.start(group);
        await().until(() -> isLive(2));

        one.rebuilds.tidy();
        assertThat(collections()).contains("counted_row", "counted_row_v2");
        await().until(
                        () -> {
                            two.rebuilds.tidy();
                            return !collections().contains("counted_row");
                        });

        assertThat(collections()).contains("counted_row_v2", "counted_v2");
        assertThat(
                        database.getCollection("counted_row_v2")
                                .listIndexes()
                                .map(index -> index.get("key", Document.class).keySet())
                                .into(new ArrayList<>()))
                .contains(Set.of("kind", "n"));
    }
}
