package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.function.UnaryOperator;

/** A database: names the maps its collections and indexes are kept in. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private final StoreFile file;
    private final QueryShapes shapes;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors, QueryShapes shapes) {
        super(name, cursors);
        this.file = file;
        this.shapes = shapes;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog operations) {
        UnaryOperator<Document> run =
                body -> super.handleCommand(channel, command, body, databases, operations);
        return switch (command) {
            case "update" -> WriteReply.ofUpdate(query, run);
            case "insert" -> WriteReply.ofInsert(query, run.apply(query));
            case "aggregate" ->
                    resolveCollection(String.valueOf(query.get(command)), false)
                                    instanceof StoreCollection collection
                            ? new Pipeline(this, collection, databases, operations).run(query)
                            : run.apply(query);
            default -> run.apply(query);
        };
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(
            String collection, CollectionOptions options) {
        return new StoreCollection(
                this,
                collection,
                options,
                cursorRegistry,
                file.map(documentsOf(collection)),
                shapes);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(index, keys, file.map(documentsOf(collection)));
        }
        return index(collection, index, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return index(collection, index, keys, false, sparse);
    }

    private Index<Key> index(
            String collection, String index, List<IndexKey> keys, boolean unique, boolean sparse) {
        String name = entriesOf(collection, index);
        return new OrderedIndex(
                index, keys, unique, sparse, file.map(name), new IndexMarks(name, file.marks()));
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String index) {
        super.dropIndex(collection, index);
        file.remove(entriesOf(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog operations) {
        super.dropCollection(collection, operations);
        file.remove(documentsOf(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw Unsupported.because("renaming a collection");
    }

    private String documentsOf(String collection) {
        return StoreMaps.DOCUMENTS + databaseName + "/" + collection;
    }

    private String entriesOf(String collection, String index) {
        return StoreMaps.ENTRIES + databaseName + "/" + collection + "/" + index;
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }
}
