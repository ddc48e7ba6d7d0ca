package org.duban.journal.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What an administrator does with what was set aside. */
class DeadLetterDeskIT extends StreamOnATopic {

    @Test
    void aReplayTakesWhatWaitsInOrderAndThenTheAggregateGoesOn() {
        indigestible.add("a/2");
        take(event(0, "a", 1), event(1, "a", 2), event(2, "b", 1), event(3, "a", 3));
        assertThat(desk.waiting())
                .extracting(mark -> mark.cause())
                .containsExactly("IllegalArgumentException: no a/2");
        assertThatThrownBy(() -> desk.replay("a")).hasMessageContaining("still-fails");

        indigestible.clear();
        assertThat(desk.replay("a")).isEqualTo(2);
        take(event(4, "a", 4));

        assertThat(seen()).containsExactly("a/1", "b/1", "a/2", "a/3", "a/4");
        assertThat(desk.waiting()).isEmpty();
        assertThatThrownBy(() -> desk.replay("a")).hasMessageContaining("not-found");
    }

    @Test
    void whatWasReplayedIsNeitherSetAsideNorProjectedAgainWhenItComesAgain() {
        indigestible.add("a/1");
        take(event(0, "a", 1));
        indigestible.clear();
        desk.replay("a");

        take(event(0, "a", 1), event(1, "a", 2));

        assertThat(seen()).containsExactly("a/1", "a/2");
        assertCounts(3, 1, 1, 0, 1);
    }

    @Test
    void aRecordThatIsGivenUpNoLongerHoldsUpTheOthers() {
        take(event(0, "a", 1), broken(1, "a"), event(2, "a", 2));

        desk.discard("a");
        assertThat(desk.replay("a")).isEqualTo(1);

        assertThat(seen()).containsExactly("a/1", "a/2");
        assertThat(desk.all()).extracting(DeadLetter::offset).containsExactly(1L, 2L);
    }

    @Test
    void anAggregateCanBeSetAsideAgain() {
        indigestible.add("a/1");
        take(event(0, "a", 1));
        indigestible.clear();
        desk.replay("a");
        indigestible.add("a/2");

        take(event(1, "a", 2), event(2, "a", 3));

        assertThat(desk.waiting()).hasSize(1);
        indigestible.clear();
        assertThat(desk.replay("a")).isEqualTo(2);
        assertThat(seen()).containsExactly("a/1", "a/2", "a/3");
    }
}
