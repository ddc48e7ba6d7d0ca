package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index of {@code _id}: the documents themselves, which stand in that order. */
final class IdIndex extends Index<Key> implements SortedKeys {

    private final MVMap<byte[], byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public MVMap<byte[], byte[]> map() {
        return documents;
    }

    @Override
    public boolean isMultikey() {
        return false;
    }

    @Override
    public boolean isMultikey(String field) {
        return false;
    }

    @Override
    public boolean leavesOut() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Key getPosition(Document document) {
        return new Key(KeyEncoder.encode(document.get("_id")));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (documents.containsKey(getPosition(document).bytes())) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // the document is its own entry
    }

    @Override
    public Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        // an _id never changes
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Key position, MongoCollection<Key> collection) {
        // an _id never changes
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are answered by plans");
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // goes with the documents
    }
}
