package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir Path temporary;

    @Test
    void aMissingDirectoryIsMadeAndMarkedAsOurs() throws Exception {
        Path wanted = temporary.resolve("a/b");

        try (var taken = DataDirectory.take(wanted)) {
            assertThat(taken.path()).isEqualTo(wanted);
            assertThat(wanted.resolve("duban-data")).exists();
        }
    }

    @Test
    void aDirectoryInUseIsRefusedWithTheOneWhoUsesIt() throws Exception {
        try (var taken = DataDirectory.take(temporary)) {
            new StateFile(taken.path()).write(StateFile.Phase.READY, new Ports(8080), false);

            assertThatThrownBy(() -> DataDirectory.take(temporary))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void aDirectoryLeftBehindIsTakenAgain() throws Exception {
        DataDirectory.take(temporary).close();
        Files.writeString(temporary.resolve("state"), "pid=1\nphase=READY\n");

        DataDirectory.take(temporary).close();
    }

    @Test
    void aForeignDirectoryIsLeftAlone() throws Exception {
        Files.writeString(temporary.resolve("thesis.txt"), "precious");

        assertThatThrownBy(() -> DataDirectory.take(temporary))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("not Duban's")
                .hasMessageContaining("--data-dir");
        assertThat(temporary).isDirectoryContaining(file -> file.endsWith("thesis.txt"));
        assertThat(temporary.resolve("lock")).doesNotExist();
    }

    @Test
    void whatCannotBeADirectoryIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("inside")))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("Cannot keep data in");
    }
}
