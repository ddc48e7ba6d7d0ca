package org.duban.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The file everything is kept in: committed when asked, synced every second, kept compact. */
final class StoreFile implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final int FULL_ENOUGH_PERCENT = 60;
    private static final int COMPACTED_AT_A_TIME = 1 << 20;
    private static final int KEPT_BEFORE_REUSE_MILLIS = 3000;
    private static final int MOST_CACHE_MEGABYTES = 256;
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    /** A commit writes each touched page anew: small ones cost half the time of usual ones. */
    private static final int PAGE_BYTES = 4096;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final @Nullable Path path;
    private final MVStore store;
    private final MVMap<String, String> marks;
    private final @Nullable StoreKeeper keeper;
    private long syncedVersion;

    private StoreFile(@Nullable Path path, MVStore store) {
        this.path = path;
        this.store = store;
        this.marks = StoreMaps.marks(store);
        this.keeper = path == null ? null : new StoreKeeper(this::keep);
    }

    /** Nothing is kept beyond the life of this object. */
    static StoreFile inMemory() {
        return new StoreFile(null, new MVStore.Builder().autoCommitDisabled().open());
    }

    static StoreFile open(Path path) {
        Compaction.cleanUp(path);
        MVStore store = openStore(path);
        if (Compaction.isWorthIt(store)) {
            store.close();
            Compaction.run(path);
            store = openStore(path);
        }
        checkFormat(path, store);
        return new StoreFile(path, store);
    }

    private static MVStore openStore(Path path) {
        long quarterOfHeap = Runtime.getRuntime().maxMemory() >> 22;
        try {
            MVStore store =
                    new MVStore.Builder()
                            .fileName(path.toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .pageSplitSize(PAGE_BYTES)
                            .cacheSize((int) Math.min(MOST_CACHE_MEGABYTES, quarterOfHeap))
                            .open();
            store.setRetentionTime(KEPT_BEFORE_REUSE_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new IllegalStateException(explanation(path, e), e);
        }
    }

    /** A file a kill has left before anything was written counts as new. */
    private static void checkFormat(Path path, MVStore store) {
        boolean empty = store.getMapNames().isEmpty();
        MVMap<String, String> marks = StoreMaps.marks(store);
        if (empty) {
            marks.put("format", FORMAT);
            store.commit();
        } else if (!FORMAT.equals(marks.get("format"))) {
            store.closeImmediately();
            throw new IllegalStateException(path + " was not written by this version of Duban");
        }
    }

    private static String explanation(Path path, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                    path + " is in use by another process: stop that one first";
            case DataUtils.ERROR_FILE_CORRUPT ->
                    path + " is not a store of Duban, or it is damaged: " + e.getMessage();
            default -> path + " cannot be opened: " + e.getMessage();
        };
    }

    /** Taken for reading by readers and by commits, for writing by writers. */
    ReadWriteLock lock() {
        return lock;
    }

    MVMap<String, String> marks() {
        return marks;
    }

    MVMap<byte[], byte[]> map(String name) {
        return StoreMaps.bytes(store, name);
    }

    void remove(String name) {
        store.removeMap(name);
    }

    Set<String> databases() {
        Set<String> databases = new TreeSet<>();
        int start = StoreMaps.DOCUMENTS.length();
        for (String name : store.getMapNames()) {
            if (name.startsWith(StoreMaps.DOCUMENTS)) {
                databases.add(name.substring(start, name.indexOf('/', start)));
            }
        }
        return databases;
    }

    long size() {
        return path == null ? 0 : store.getFileStore().size();
    }

    void commit() {
        if (path != null) {
            store.commit();
        }
    }

    boolean isClosed() {
        return store.isClosed();
    }

    /** A store that could not write has closed itself: nothing may be read from it any more. */
    void checkOpen() {
        if (isClosed()) {
            throw new MongoServerError(
                    SHUTDOWN_IN_PROGRESS,
                    "ShutdownInProgress",
                    "The store has stopped: see its log, then restart it");
        }
    }

    private void keep() {
        long version = store.getCurrentVersion();
        if (version == syncedVersion) {
            return;
        }
        store.sync();
        syncedVersion = version;
        if (store.getFileStore().getChunksFillRate() < FULL_ENOUGH_PERCENT) {
            lock.writeLock().lock();
            try {
                store.compact(FULL_ENOUGH_PERCENT, COMPACTED_AT_A_TIME);
                store.commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        lock.writeLock().lock();
        try {
            if (!store.isClosed()) {
                boolean compact = path != null && Compaction.isWorthIt(store);
                store.close();
                if (compact && path != null) {
                    Compaction.run(path);
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
