package org.duban.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as bytes whose unsigned order is the order MongoDB gives to values of all types.
 *
 * <p>Every value starts with a byte for its type and ends by itself, so that the bytes of the first
 * fields of a compound key are a prefix of the key. A missing field is written as null: MongoDB
 * sorts the two as one.
 */
final class KeyEncoder {

    private static final int END = 0x00;
    private static final int ESCAPE = 0x01;
    private static final int MIN_KEY = 0x05;
    private static final int EMPTY_ARRAY = 0x08;
    private static final int NULL = 0x0A;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x40;
    private static final int BINARY = 0x50;
    private static final int LEGACY_UUID = 0x54;
    private static final int UUID = 0x58;
    private static final int OBJECT_ID = 0x60;
    private static final int BOOLEAN = 0x68;
    private static final int DATE = 0x70;
    private static final int TIMESTAMP = 0x78;
    private static final int REGEX = 0x80;
    private static final int SCRIPT = 0x90;
    private static final int MAX_KEY = 0xF0;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyEncoder() {}

    /** The whole key of one value. */
    static byte[] encode(@Nullable Object value) {
        KeyEncoder encoder = new KeyEncoder();
        encoder.value(value);
        return encoder.out.toByteArray();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> tag(NULL);
            case Missing missing -> tag(NULL);
            case MinKey least -> tag(MIN_KEY);
            case MaxKey greatest -> tag(MAX_KEY);
            case Number number -> number(number);
            case String text -> text(STRING, text);
            case Document document -> document(document);
            case Collection<?> elements -> array(elements);
            case BinData binary -> {
                tag(BINARY);
                fixed(binary.getData().length, Integer.BYTES);
                out.writeBytes(binary.getData());
            }
            case LegacyUUID legacy -> uuid(LEGACY_UUID, legacy.getUuid());
            case UUID uuid -> uuid(UUID, uuid);
            case ObjectId id -> {
                tag(OBJECT_ID);
                out.writeBytes(id.toByteArray());
            }
            case Boolean truth -> {
                tag(BOOLEAN);
                out.write(truth ? 1 : 0);
            }
            case Instant instant -> {
                tag(DATE);
                fixed(instant.toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
            }
            case BsonTimestamp timestamp -> {
                tag(TIMESTAMP);
                fixed(timestamp.getValue(), Long.BYTES);
            }
            case BsonRegularExpression regex ->
                    text(REGEX, regex.getPattern() + "/" + regex.getOptions());
            case BsonJavaScript script -> text(SCRIPT, script.getCode());
            default -> throw new IllegalArgumentException("No order for " + value.getClass());
        }
    }

    private void tag(int tag) {
        out.write(tag);
    }

    private void fixed(long value, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }

    /** The double first, then what a long has beyond it: 2^53 and 2^53 + 1 stay apart. */
    private void number(Number number) {
        double value = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(value);
        tag(NUMBER);
        fixed(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, Long.BYTES);
        long beyond = number instanceof Long exact ? exact - (long) value : 0;
        fixed(beyond + 0x8000, Short.BYTES);
    }

    /** One to three bytes a char, so that bytes sort as {@link String#compareTo} does. */
    private void text(int tag, String text) {
        tag(tag);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ESCAPE) {
                out.write(ESCAPE);
                out.write(c + 1);
            } else if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | (c >> 6));
                out.write(0x80 | (c & 0x3F));
            } else {
                out.write(0xE0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3F));
                out.write(0x80 | (c & 0x3F));
            }
        }
        out.write(END);
    }

    private void document(Document document) {
        tag(DOCUMENT);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            byte[] value = encode(field.getValue());
            out.write(value[0]);
            text(STRING, field.getKey());
            out.writeBytes(value);
        }
        out.write(END);
    }

    private void array(Collection<?> elements) {
        if (elements.isEmpty()) {
            tag(EMPTY_ARRAY);
            return;
        }
        tag(ARRAY);
        elements.forEach(this::value);
        out.write(END);
    }

    private void uuid(int tag, UUID uuid) {
        tag(tag);
        fixed(uuid.getMostSignificantBits(), Long.BYTES);
        fixed(uuid.getLeastSignificantBits(), Long.BYTES);
    }
}
