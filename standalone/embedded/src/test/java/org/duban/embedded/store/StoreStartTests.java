package org.duban.embedded.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreStartTests {

    @TempDir Path directory;

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(directory, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Port %s is taken: stop what listens there or give another",
                            taken.getLocalPort());
        }
        EmbeddedStore.start(directory, 0).close();
    }

    @Test
    void aDirectoryInUseIsSaidInOneLine() {
        try (EmbeddedStore first = EmbeddedStore.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
                    .as("beside %s", first)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another process")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws Exception {
        Files.writeString(directory.resolve("store.mv"), "a thesis, ".repeat(2000));
        assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not a store of Duban")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileLeftEmptyByAKillIsTaken() throws Exception {
        Files.createFile(directory.resolve("store.mv"));
        EmbeddedStore.start(directory, 0).close();
        EmbeddedStore.start(directory, 0).close();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedStore.start(file.resolve("store"), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be made");
    }
}
