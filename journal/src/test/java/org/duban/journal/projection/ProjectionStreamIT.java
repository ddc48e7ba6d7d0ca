package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.duban.journal.relay.RelaySettings;
import org.duban.journal.relay.Sender;
import org.duban.journal.relay.TopicReader;
import org.junit.jupiter.api.Test;

/** What becomes of each record of a batch. */
class ProjectionStreamIT extends StreamOnATopic {

    @Test
    void aBadEventIsFoundInTheMiddleOfABatchAndOnlyItsAggregateWaits() {
        indigestible.add("a/2");

        take(
                event(0, "a", 1),
                event(1, "b", 1),
                event(2, "a", 2),
                event(3, "b", 2),
                event(4, "a", 3));

        assertThat(seen()).containsExactly("a/1", "b/1", "b/2");
        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(5, 3, 0, 0, 2);
    }

    @Test
    void laterBatchesWaitBehindToo() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2));

        take(event(2, "a", 3), event(3, "b", 1));

        assertThat(seen()).containsExactly("a/1", "b/1");
        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(4, 2, 0, 0, 2);
    }

    @Test
    void aDeadLetterSaysWhereItStoodAndWhy() {
        indigestible.add("a/1");
        take(event(7, "a", 1));

        try (TopicReader reader = reader()) {
            await().until(() -> !reader.records().isEmpty());
            var letter = reader.records().getFirst();
            assertThat(TopicReader.header(letter, DeadLetters.TOPIC)).isEqualTo(topic);
            assertThat(TopicReader.header(letter, DeadLetters.PARTITION)).isEqualTo("0");
            assertThat(TopicReader.header(letter, DeadLetters.OFFSET)).isEqualTo("7");
            assertThat(TopicReader.header(letter, DeadLetters.CAUSE))
                    .isEqualTo("IllegalArgumentException: no a/1");
            assertThat(TopicReader.header(letter, "ce_id")).isEqualTo("a/1");
        }
    }

    @Test
    void whatWasSetAsideIsNotSetAsideAgainWhenItComesAgain() {
        indigestible.add("a/2");
        Incoming[] batch = {event(0, "a", 1), event(1, "a", 2), event(2, "a", 3)};
        take(batch);

        take(batch);

        assertThat(deadLetters("a")).containsExactly("a/2", "a/3");
        assertCounts(6, 1, 3, 0, 2);
    }

    @Test
    void whatCameBeforeTheBadEventIsProjectedAgainWhenItComesAgain() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2));
        view.clear();

        take(event(0, "a", 1));

        assertThat(seen()).containsExactly("a/1");
        assertCounts(3, 1, 1, 0, 1);
    }

    @Test
    void aBrokenRecordHoldsUpTheAggregateOfItsKeyOnly() {
        take(
                event(0, "a", 1),
                broken(1, "a"),
                event(2, "a", 3),
                broken(3, null),
                event(4, "b", 1),
                unknown(5, "b"));

        assertThat(seen()).containsExactly("a/1", "b/1");
        assertThat(deadLetters("a")).hasSize(2);
        assertCounts(6, 2, 0, 1, 3);
    }

    @Test
    void whenTheStoreIsAwayTheBatchComesAgainWholeAndCountsOnce() {
        storeAway = true;
        assertThatThrownBy(() -> take(event(0, "a", 1), broken(1, "b")))
                .isInstanceOf(MongoTimeoutException.class);
        assertCounts(0, 0, 0, 0, 0);

        storeAway = false;
        take(event(0, "a", 1), broken(1, "b"));

        assertThat(seen()).containsExactly("a/1");
        assertThat(deadLetters("b")).hasSize(1);
        assertCounts(2, 1, 0, 0, 1);
    }

    @Test
    void aBatchIsNotDoneBeforeItsDeadLettersAreSafe() {
        Sender nobody =
                new Sender(Map.of("bootstrap.servers", "127.0.0.1:1"), RelaySettings.defaults());
        ProjectionStream cut = stream(new DeadLetters(nobody, setup));
        indigestible.add("a/1");

        assertThatThrownBy(() -> cut.take(List.of(event(0, "a", 1))))
                .isInstanceOf(KafkaException.class);

        nobody.close();
        assertThat(database.getCollection("parked_aggregates").countDocuments()).isZero();
        assertCounts(0, 0, 0, 0, 0);
    }

    @Test
    void aTopicThatWasMadeAnewIsRefused() throws Exception {
        take(event(0, "a", 1));
        admin.deleteTopics(Set.of(topic)).all().get();
        await().ignoreExceptions()
                .untilAsserted(
                        () -> setup.ensure(Set.of(topic), 1, java.time.Duration.ofSeconds(5)));

        assertThatThrownBy(() -> take(event(0, "b", 1)))
                .isInstanceOf(ViewOfAnotherTopic.class)
                .hasMessageContaining("rebuild");
        assertThat(seen()).containsExactly("a/1");
    }

    @Test
    void noEventIsToBlameForWhatFailsWhileTheServiceGoesDown() {
        stopping = true;
        indigestible.add("a/1");

        assertThatThrownBy(() -> take(event(0, "a", 1)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(database.getCollection("parked_aggregates").countDocuments()).isZero();
    }
}
