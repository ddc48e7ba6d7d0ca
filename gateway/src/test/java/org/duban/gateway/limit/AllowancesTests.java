package org.duban.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTests {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final Allowances allowances = new Allowances(10, 20, now::get);

    @Test
    void aBurstIsGrantedAndThenNoMore() {
        assertThat(grantedOf(30)).isEqualTo(20);
    }

    @Test
    void timeGivesBackWhatTheRateAllows() {
        grantedOf(30);

        now.addAndGet(SECOND / 2);

        assertThat(grantedOf(30)).isEqualTo(5);
    }

    @Test
    void neverMoreThanABurstIsSavedUp() {
        grantedOf(1);

        now.addAndGet(3600 * SECOND);

        assertThat(grantedOf(100)).isEqualTo(20);
    }

    @Test
    void oneCallerDoesNotUseUpTheAllowanceOfAnother() {
        grantedOf(30);

        assertThat(allowances.take("other")).isTrue();
    }

    private long grantedOf(int asked) {
        return IntStream.range(0, asked).filter(i -> allowances.take("one")).count();
    }
}
