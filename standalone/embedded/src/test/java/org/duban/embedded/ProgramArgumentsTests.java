package org.duban.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramArgumentsTests {

    @Test
    void aFreePortOfThisMachineIsTheDefault() {
        assertThat(ProgramArguments.of("--data-dir", "data"))
                .isEqualTo(new ProgramArguments(0, Path.of("data"), "127.0.0.1", ""));
        assertThat(
                        ProgramArguments.of(
                                "--port", "27017", "--data-dir", "d", "--address", "0.0.0.0"))
                .isEqualTo(new ProgramArguments(27017, Path.of("d"), "0.0.0.0", ""));
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        for (String[] wrong :
                new String[][] {
                    {}, {"--port", "1"}, {"--data-dir"}, {"--data-dir", "d", "--x", "y"}
                }) {
            assertThatThrownBy(() -> ProgramArguments.of(wrong)).hasMessageStartingWith("usage:");
        }
    }
}
