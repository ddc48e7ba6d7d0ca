package org.duban.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of processes that are no more go, whoever else removes them at the same time. */
class TemporaryDirectoriesTests {

    private static final String PREFIX = "broker-";

    /** No process has this number. */
    private static final String OF_NOBODY = PREFIX + "4194305";

    @TempDir Path parent;

    @Test
    void whatAProcessThatIsNoMoreLeftIsRemoved() throws IOException {
        fill(parent.resolve(OF_NOBODY), 3);
        Files.createDirectories(parent.resolve("something-else"));

        Path mine = TemporaryDirectories.create(parent, PREFIX);

        assertThat(parent).isDirectoryNotContaining("glob:**/" + OF_NOBODY);
        assertThat(parent.resolve("something-else")).isDirectory();
        assertThat(mine).isEmptyDirectory();
        fill(mine, 1);
        assertThat(TemporaryDirectories.create(parent, PREFIX)).isEqualTo(mine).isEmptyDirectory();
    }

    @RepeatedTest(5)
    void severalMayRemoveTheSame() throws Exception {
        Path left = fill(parent.resolve(OF_NOBODY), 200);

        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> removed = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                removed.add(
                        processes.submit(
                                () -> {
                                    TemporaryDirectories.delete(left);
                                    return null;
                                }));
            }
            for (Future<?> each : removed) {
                each.get();
            }
        }

        assertThat(left).doesNotExist();
    }

    private static Path fill(Path folder, int files) throws IOException {
        for (int n = 0; n < files; n++) {
            Path inner = Files.createDirectories(folder.resolve("log-" + n % 20));
            Files.writeString(inner.resolve("segment-" + n), "x");
        }
        return folder;
    }
}
