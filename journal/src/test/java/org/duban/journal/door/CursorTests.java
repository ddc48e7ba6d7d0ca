package org.duban.journal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void aCursorComesBackAsItWent() {
        Cursor cursor = Cursor.of("2018-10-17", null, "iwr.A5-02");

        assertThat(Cursor.parse(cursor.text(), 3)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "bnVsbA", "WyJvbmUiXQ", "W10", "eyJhIjoxfQ"})
    void whatIsNotACursorOfThisListIsRefusedByName(String text) {
        assertThatExceptionOfType(DoorRejection.class)
                .isThrownBy(() -> Cursor.parse(text, 2))
                .satisfies(no -> assertThat(no.rule()).isEqualTo(DoorRule.CURSOR_UNREADABLE));
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, Cursor::of, Instant.EPOCH);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo(Cursor.of("b").text());
    }

    @Test
    void theLastPageHasNoNext() {
        Page<String> page = Page.cut(List.of("a", "b"), 2, Cursor::of, Instant.EPOCH);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isNull();
    }

    @Test
    void theLimitStaysWithinBounds() {
        assertThat(Page.limit(null)).isEqualTo(Page.DEFAULT_LIMIT);
        assertThat(Page.limit(Page.LARGEST_LIMIT)).isEqualTo(Page.LARGEST_LIMIT);
        for (int outside : new int[] {-1, 0, Page.LARGEST_LIMIT + 1}) {
            assertThatExceptionOfType(DoorRejection.class)
                    .isThrownBy(() -> Page.limit(outside))
                    .satisfies(no -> assertThat(no.rule()).isEqualTo(DoorRule.LIMIT_OUT_OF_BOUNDS));
        }
    }
}
