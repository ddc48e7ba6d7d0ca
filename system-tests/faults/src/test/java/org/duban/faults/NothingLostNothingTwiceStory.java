package org.duban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One of every fault that is over soon, with people at work all the while. */
class NothingLostNothingTwiceStory {

    @Test
    void everyPromiseIsKeptThroughAShortStorm() throws IOException {
        FaultOptions options =
                FaultOptions.parse(
                        "--smoke",
                        "--seed",
                        "1",
                        "--faults",
                        "14",
                        "--instances",
                        "1",
                        "--rate",
                        "8");
        assertThat(FaultsProgram.run(options, System.out::println))
                .as("every promise was kept; see target/faults/report.md")
                .isTrue();
    }
}
