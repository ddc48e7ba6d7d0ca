package org.duban.report.receipt;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** JSON in the one spelling of RFC 8785, for the few kinds of values a filing is made of. */
final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * @param value a sorted map, a collection, a string, an integer, a boolean or null
     */
    static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case SortedMap<?, ?> object -> writeObject(object, json);
            case Collection<?> array -> writeArray(array, json);
            case String text -> writeString(text, json);
            case Integer number -> json.append(number.intValue());
            case Boolean truth -> json.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("No canonical form: " + value);
        }
    }

    private static void writeObject(SortedMap<?, ?> object, StringBuilder json) {
        json.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            writeString((String) entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            json.append(entries.hasNext() ? "," : "");
        }
        json.append('}');
    }

    private static void writeArray(Collection<?> array, StringBuilder json) {
        json.append('[');
        Iterator<?> items = array.iterator();
        while (items.hasNext()) {
            write(items.next(), json);
            json.append(items.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private static void writeString(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(c -> json.append(escaped((char) c)));
        json.append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
