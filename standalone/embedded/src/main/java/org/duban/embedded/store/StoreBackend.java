package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands: readers together, a writer alone, and no reply before what it saw is on the file.
 */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);
    private static final ScopedValue<String> COMMAND = ScopedValue.newInstance();

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    private final StoreFile file;
    private final QueryShapes shapes = new QueryShapes();
    private final ReadWriteLock lock;
    private final AtomicLong applied = new AtomicLong();
    private final GroupCommit commits = new GroupCommit(this::commit);

    StoreBackend(StoreFile file) {
        super(Clock.systemUTC());
        this.file = file;
        this.lock = file.lock();
        file.databases().forEach(this::resolveDatabase);
    }

    /** The name of the command this thread is running, empty outside of one. */
    static String currentCommand() {
        return COMMAND.isBound() ? COMMAND.get() : "";
    }

    QueryShapes shapes() {
        return shapes;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file, getCursorRegistry(), shapes);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document body = message.getDocument();
        String command = body.keySet().iterator().next();
        if (command.equals("hello") && !file.isClosed()) {
            return hello(message);
        }
        if (command.equals("dubanQueryShapes")) {
            return shapes.asReply();
        }
        try {
            return run(command, message);
        } catch (MongoServerException e) {
            log.debug("{} refused", command, e);
            return refusal(e);
        }
    }

    private Document run(String command, MongoMessage message) {
        Document body = message.getDocument();
        Unsupported.check(command, body);
        file.checkOpen();
        boolean writes = writes(command, body);
        Lock held = writes ? lock.writeLock() : lock.readLock();
        long seen = 0;
        held.lock();
        try {
            return ScopedValue.where(COMMAND, command).call(() -> super.handleMessage(message));
        } finally {
            seen = writes ? applied.incrementAndGet() : applied.get();
            held.unlock();
            commits.await(seen);
        }
    }

    private static Document refusal(MongoServerException e) {
        Document reply = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return reply;
    }

    private Document hello(MongoMessage message) {
        Document reply =
                handleCommand(
                        message.getChannel(),
                        message.getDatabaseName(),
                        "ismaster",
                        message.getDocument());
        return reply.append("isWritablePrimary", true).append("helloOk", true);
    }

    private static boolean writes(String command, Document body) {
        return WRITES.contains(command.toLowerCase(Locale.ROOT))
                || (command.equals("aggregate")
                        && body.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().anyMatch(StoreBackend::writes));
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document
                && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    private long commit() {
        lock.readLock().lock();
        try {
            long reached = applied.get();
            file.commit();
            return reached;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
