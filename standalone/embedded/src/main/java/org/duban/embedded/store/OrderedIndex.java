package org.duban.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index over one or more fields, unique or not, kept beside the documents.
 *
 * <p>An entry is the encoded fields followed by the encoded {@code _id}; its value is the {@code
 * _id} alone, where the document stands.
 */
final class OrderedIndex extends Index<Key> implements SortedKeys {

    private final MVMap<byte[], byte[]> entries;
    private final IndexMarks marks;
    private final boolean unique;

    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            MVMap<byte[], byte[]> entries,
            IndexMarks marks) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
        this.marks = marks;
    }

    @Override
    public MVMap<byte[], byte[]> map() {
        return entries;
    }

    @Override
    public boolean isMultikey() {
        return marks.hasArrays();
    }

    @Override
    public boolean isMultikey(String field) {
        return marks.isArray(field);
    }

    @Override
    public boolean leavesOut() {
        return isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && getKeys().toString().equals(other.getKeys().toString());
    }

    /** From now on every document has its entries; a start need not look. */
    void markBuilt() {
        marks.markBuilt();
    }

    /** Whether its documents have to be gone through yet. */
    @Override
    public boolean isEmpty() {
        return !marks.isBuilt();
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null; // the index of _id knows
    }

    private static byte[] position(Document document) {
        return KeyEncoder.encode(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        check(keysOf(document), document, collection);
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        Set<Key> keys = keysOf(document);
        check(keys, document, collection);
        keys.forEach(key -> put(key, position.bytes()));
    }

    @Override
    public Key remove(Document document) {
        byte[] position = position(document);
        keysOf(document).forEach(key -> entries.remove(Cut.joined(key.bytes(), position)));
        return new Key(position);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        if (unique) {
            check(keysOf(after), after, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Key position, MongoCollection<Key> collection) {
        if (saySame(before, after)) {
            return; // most updates leave most indexes alone, and keys of arrays are many
        }
        Set<Key> old = keysOf(before);
        Set<Key> now = keysOf(after);
        for (Key key : old) {
            if (!now.contains(key)) {
                entries.remove(Cut.joined(key.bytes(), position.bytes()));
            }
        }
        for (Key key : now) {
            if (!old.contains(key)) {
                put(key, position.bytes());
            }
        }
    }

    private boolean saySame(Document before, Document after) {
        return keys().stream()
                .allMatch(
                        field ->
                                Objects.equals(
                                        Utils.getSubdocumentValueCollectionAware(before, field),
                                        Utils.getSubdocumentValueCollectionAware(after, field)));
    }

    private void put(Key key, byte[] position) {
        entries.put(Cut.joined(key.bytes(), position), position);
    }

    private void check(Set<Key> keys, Document document, MongoCollection<Key> collection) {
        if (!unique) {
            return;
        }
        byte[] position = position(document);
        for (Key key : keys) {
            byte[] own = Cut.joined(key.bytes(), position);
            byte[] first = entries.ceilingKey(key.bytes());
            if (first != null && Arrays.equals(first, own)) {
                first = entries.higherKey(own);
            }
            if (first != null && Interval.point(key.bytes()).contains(first)) {
                throw new DuplicateKeyError(this, collection, getKeys(), values(document));
            }
        }
    }

    private KeyValue values(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String field : keys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            values.add(Missing.isNullOrMissing(value) ? null : value);
        }
        return new KeyValue(values);
    }

    /** The encoded fields of a document: one key, more where a field holds an array. */
    private Set<Key> keysOf(Document document) {
        List<byte[]> keys = List.of(new byte[0]);
        int missing = 0;
        int arrays = 0;
        for (IndexKey field : getKeys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            missing += value instanceof Missing ? 1 : 0;
            Collection<?> values = List.of(value == null ? Missing.getInstance() : value);
            if (value instanceof Collection<?> array) {
                arrays++;
                values = array.isEmpty() ? values : array;
                marks.markArray(field.getKey());
            }
            keys = deeper(keys, values, field.isAscending());
        }
        if (isSparse() && missing == getKeys().size()) {
            return Set.of();
        }
        if (arrays > 1) {
            getKeyValues(document); // refuses two arrays beside each other
        }
        Set<Key> all = new LinkedHashSet<>();
        keys.forEach(key -> all.add(new Key(key)));
        return all;
    }

    private static List<byte[]> deeper(List<byte[]> keys, Collection<?> values, boolean ascending) {
        List<byte[]> deeper = new ArrayList<>(keys.size() * values.size());
        for (Object value : values) {
            byte[] encoded = KeyEncoder.encode(value);
            byte[] field = ascending ? encoded : Cut.mirrored(encoded);
            keys.forEach(key -> deeper.add(Cut.joined(key, field)));
        }
        return deeper;
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
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length + entry.getValue().length)
                .sum();
    }

    @Override
    public void drop() {
        entries.clear();
        marks.clear();
    }
}
