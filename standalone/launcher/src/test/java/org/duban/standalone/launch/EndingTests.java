package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EndingTests {
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final Ending ending = new Ending();

    @Test
    void whatBeganLastEndsFirst() {
        begin("store");
        begin("kafka");
        begin("gateway");

        ending.run();

        assertThat(ended).containsExactly("gateway", "kafka", "store");
    }

    @Test
    void nothingEndsTwice() {
        begin("store");

        ending.run();
        ending.run();

        assertThat(ended).containsExactly("store");
    }

    @Test
    void whoFailsOrHangsKeepsNobodyFromEnding() {
        begin("store");
        ending.add(
                "failing",
                Duration.ofSeconds(1),
                () -> {
                    throw new IllegalStateException("no");
                });
        ending.add("hanging", Duration.ofMillis(20), EndingTests::hang);

        ending.run();

        assertThat(ended).containsExactly("store");
    }

    private void begin(String name) {
        ending.add(name, Duration.ofSeconds(5), () -> ended.add(name));
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException released) {
            Thread.currentThread().interrupt();
        }
    }
}
