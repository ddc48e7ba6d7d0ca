package org.duban.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedPositionTests {

    @Property
    void itsTextIsReadBackAsItWas(@ForAll("positions") FeedPosition position) {
        assertThat(FeedPosition.parse(position.text())).contains(position);
    }

    @Property
    void whateverElseIsSentIsNoPosition(@ForAll String text) {
        assertThat(FeedPosition.parse(text)).isEmpty();
    }

    @Property
    void aTextCutShortIsNoPosition(@ForAll("positions") FeedPosition position) {
        String text = position.text();
        assertThat(FeedPosition.parse(text.substring(0, text.length() - 2))).isEmpty();
    }

    @Property
    void theFartherOfTwoHasPassedWhatEitherHasPassed(
            @ForAll("positions") FeedPosition one, @ForAll("positions") FeedPosition other) {
        FeedPosition both = one.max(other);

        assertThat(both.reaches(one)).isTrue();
        assertThat(both.reaches(other)).isTrue();
        for (int line = 0; line < Lines.COUNT; line++) {
            assertThat(both.next(line)).isEqualTo(Math.max(one.next(line), other.next(line)));
        }
    }

    @Example
    void readingOnNeverGoesBack() {
        FeedPosition begin = new FeedPosition(7, new long[Lines.COUNT]);

        FeedPosition read = begin.after(3, 10).after(3, 5);

        assertThat(read.passed(3, 10)).isTrue();
        assertThat(read.passed(3, 11)).isFalse();
        assertThat(read.passed(4, 0)).isFalse();
    }

    @Example
    void aQuietSystemHasShortPositionsAndABusyOneStillFitsAHeader() {
        long[] busy = new long[Lines.COUNT];
        Arrays.fill(busy, 20_000_000L);

        assertThat(new FeedPosition(7, new long[Lines.COUNT]).text()).hasSizeLessThan(30);
        assertThat(new FeedPosition(7, busy).text()).hasSizeLessThan(600);
    }

    @Provide
    Arbitrary<FeedPosition> positions() {
        return Arbitraries.integers()
                .flatMap(
                        log ->
                                Arbitraries.longs()
                                        .between(0, Long.MAX_VALUE - 1)
                                        .array(long[].class)
                                        .ofSize(Lines.COUNT)
                                        .map(next -> new FeedPosition(log, next)));
    }
}
