package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection: its documents as BSON by encoded {@code _id}, found through its indexes. */
final class StoreCollection extends AbstractMongoCollection<Key> {

    private final MVMap<byte[], byte[]> documents;
    private final QueryShapes shapes;
    private final SortedKeys everything;
    private boolean firstOnly;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<byte[], byte[]> documents,
            QueryShapes shapes) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.shapes = shapes;
        this.everything = new IdIndex("", List.of(), documents);
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    QueryShapes shapes() {
        return shapes;
    }

    boolean matches(Document document, Document filter) {
        return documentMatchesQuery(document, filter);
    }

    /** The document a step of a walk has led to. */
    byte[] bytes(SortedKeys source, Walk.Step step) {
        return source.map().equals(documents)
                ? step.value()
                : Objects.requireNonNull(documents.get(step.value()), "document of an index entry");
    }

    /** The documents with only the fields asked for. */
    List<Document> projected(List<Document> found, @Nullable Document fields) {
        return fields == null || fields.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, fields)
                        .collectDocuments();
    }

    RunningQuery run(QuerySpec query) {
        List<SortedKeys> indexes = new ArrayList<>();
        for (Index<Key> index : getIndexes()) {
            if (index instanceof SortedKeys keys) {
                indexes.add(keys);
            }
        }
        Plan plan = Plan.choose(everything, indexes, query.filter(), query.sort(), query.enough());
        QueryShape shape =
                QueryShapes.shape(
                        getCollectionName(),
                        StoreBackend.currentCommand(),
                        query.filter(),
                        query.sort());
        return new RunningQuery(this, plan, query, shape);
    }

    /** Only {@code find} reads batch by batch; all others take what they ask for at once. */
    @Override
    protected QueryResult queryDocuments(
            @Nullable Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        int most = firstOnly ? 1 : limit;
        firstOnly = false;
        Document wanted = filter == null ? new Document() : filter;
        RunningQuery query = run(new QuerySpec(wanted, sort, skip, most, fields));
        if (!StoreBackend.currentCommand().equals("find")) {
            List<Document> all = new ArrayList<>();
            do {
                all.addAll(query.take(Integer.MAX_VALUE));
            } while (!query.isDone());
            return new QueryResult(all);
        }
        return firstBatch(query, batchSize);
    }

    /** The first results, and a cursor where there are more. */
    QueryResult firstBatch(Batches results, int batchSize) {
        List<Document> first = results.take(batchSize > 0 ? batchSize : BatchCursor.DEFAULT_BATCH);
        if (results.isDone()) {
            return new QueryResult(first);
        }
        BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), results);
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        firstOnly = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            firstOnly = false;
        }
    }

    /** An index that cannot be built leaves nothing behind. */
    @Override
    public void addIndex(Index<Key> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()))) {
                index.drop();
            }
            throw e;
        }
        if (index instanceof OrderedIndex ordered) {
            ordered.markBuilt();
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Document getDocument(Key position) {
        return Bson.decode(Objects.requireNonNull(documents.get(position.bytes())));
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key position = position(document);
        byte[] before = documents.put(position.bytes(), Bson.encode(document));
        if (before != null) {
            throw new IllegalStateException("A document stood where one was added: " + document);
        }
        return position;
    }

    private Key position(Document document) {
        String idField = getIdField();
        Object id = idField == null ? new ObjectId() : document.get(idField);
        return new Key(KeyEncoder.encode(id));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position.bytes());
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position.bytes(), Bson.encode(after));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(
                        entry ->
                                new DocumentWithPosition<>(
                                        Bson.decode(entry.getValue()), new Key(entry.getKey())));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // counted when asked
    }

    @Override
    protected int getDataSize() {
        long bytes = documents.values().stream().mapToLong(document -> document.length).sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
