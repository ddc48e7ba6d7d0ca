package org.duban.embedded.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites a store's file without what is dead in it: into a new file, which then takes its place.
 * A crash in between leaves the old file as it was.
 */
final class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final long WORTH_IT_FROM_BYTES = 32 << 20;
    private static final int WORTH_IT_BELOW_PERCENT = 50;
    private static final int COMMIT_KILOBYTES = 16 << 10;

    private Compaction() {}

    /** Whether less than half of a large file is alive. */
    static boolean isWorthIt(MVStore store) {
        return store.getFileStore().size() > WORTH_IT_FROM_BYTES
                && store.getFileStore().getChunksFillRate() * store.getFileStore().getFillRate()
                        < WORTH_IT_BELOW_PERCENT * 100;
    }

    /** Rewrites a file nobody has open. */
    static void run(Path path) {
        Path rewritten = beside(path);
        try {
            Files.deleteIfExists(rewritten);
            long before = Files.size(path);
            try (MVStore from = new MVStore.Builder().fileName(path.toString()).readOnly().open();
                    MVStore to = empty(rewritten)) {
                StoreMaps.copy(from, to);
                to.sync();
            }
            Files.move(rewritten, path, ATOMIC_MOVE, REPLACE_EXISTING);
            log.info("Compacted {} from {} to {} bytes", path, before, Files.size(path));
        } catch (IOException e) {
            log.warn("{} could not be compacted: {}", path, e.toString());
        }
    }

    /** Removes what an interrupted run has left. */
    static void cleanUp(Path path) {
        try {
            Files.deleteIfExists(beside(path));
        } catch (IOException e) {
            log.warn("{} could not be removed: {}", beside(path), e.toString());
        }
    }

    private static MVStore empty(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(COMMIT_KILOBYTES)
                .open();
    }

    private static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".compacting");
    }
}
