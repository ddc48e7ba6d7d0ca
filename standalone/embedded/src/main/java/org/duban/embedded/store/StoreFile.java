package org.duban.embedded.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** The file everything is kept in: committed when asked, synced every second, kept compact. */
final class StoreFile implements AutoCloseable {

    static final String DOCUMENTS = "documents/";
    static final String ENTRIES = "entries/";

    private static final String FORMAT = "1";
    private static final int FULL_ENOUGH = 60;
    private static final int COMPACTED_AT_A_TIME = 4 << 20;
    private static final int COMPACTING_MILLIS = 3000;
    private static final int KEPT_BEFORE_REUSE_MILLIS = 3000;
    private static final int MOST_CACHE_MEGABYTES = 256;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVStore store;
    private final MVMap<String, String> marks;
    private final @Nullable StoreKeeper keeper;
    private long syncedVersion;

    private StoreFile(MVStore store, boolean kept) {
        this.store = store;
        this.marks =
                store.openMap(
                        "marks",
                        new MVMap.Builder<String, String>()
                                .keyType(StringDataType.INSTANCE)
                                .valueType(StringDataType.INSTANCE));
        this.keeper = kept ? new StoreKeeper(this::keep) : null;
    }

    /** Nothing is kept beyond the life of this object. */
    static StoreFile inMemory() {
        return new StoreFile(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    static StoreFile open(Path path) {
        long cache = Math.min(MOST_CACHE_MEGABYTES, Runtime.getRuntime().maxMemory() >> 22);
        boolean fresh = !Files.exists(path);
        MVStore store;
        try {
            store =
                    new MVStore.Builder()
                            .fileName(path.toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .cacheSize((int) cache)
                            .open();
        } catch (MVStoreException e) {
            throw new IllegalStateException(explanation(path, e), e);
        }
        store.setRetentionTime(KEPT_BEFORE_REUSE_MILLIS);
        StoreFile file = new StoreFile(store, true);
        if (fresh) {
            file.marks.put("format", FORMAT);
            store.commit();
        } else if (!FORMAT.equals(file.marks.get("format"))) {
            store.closeImmediately();
            throw new IllegalStateException(path + " was not written by this version of Duban");
        }
        return file;
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
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    void remove(String name) {
        store.removeMap(name);
    }

    Set<String> databases() {
        Set<String> databases = new TreeSet<>();
        for (String name : store.getMapNames()) {
            if (name.startsWith(DOCUMENTS)) {
                databases.add(
                        name.substring(DOCUMENTS.length(), name.indexOf('/', DOCUMENTS.length())));
            }
        }
        return databases;
    }

    long size() {
        return keeper == null ? 0 : store.getFileStore().size();
    }

    void commit() {
        if (keeper != null) {
            store.commit();
        }
    }

    private void keep() {
        long version = store.getCurrentVersion();
        if (version == syncedVersion) {
            return;
        }
        store.sync();
        syncedVersion = version;
        if (store.getFileStore().getChunksFillRate() < FULL_ENOUGH) {
            lock.writeLock().lock();
            try {
                store.compact(FULL_ENOUGH, COMPACTED_AT_A_TIME);
                store.commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        if (keeper == null) {
            store.closeImmediately();
            return;
        }
        keeper.close();
        lock.writeLock().lock();
        try {
            if (!store.isClosed()) {
                store.close(COMPACTING_MILLIS);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
