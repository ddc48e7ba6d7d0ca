package org.duban.journal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.events.EventJson;
import org.duban.journal.door.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What of a kind of aggregate people are told when it changes.
 *
 * @param kind leads the names of its fields in the texts: {@code field.<kind>.<path>}
 * @param paths where the fields stand in the state, in the order they are told: {@code
 *     brief.title}; below a list in each of its elements: {@code years.days}
 */
public record Told(String kind, List<String> paths) {

    private static final String BETWEEN = " · ";

    /** The name of a text that calls a field what people call it. */
    String labelOf(String path) {
        return "field." + kind + "." + path;
    }

    /**
     * What differs between two states.
     *
     * @param before null: there was nothing yet
     * @param texts call fields, and values that have a name, what people call them
     */
    List<ChangedField> between(@Nullable Object before, @Nullable Object after, Texts texts) {
        JsonNode earlier = tree(before);
        JsonNode later = tree(after);
        List<ChangedField> changes = new ArrayList<>();
        for (String path : paths) {
            JsonNode from = at(earlier, path);
            JsonNode to = at(later, path);
            if (!from.equals(to)) {
                List<String> gone = lines(path, from, texts);
                List<String> here = lines(path, to, texts);
                boolean lists = from.isArray() && to.isArray();
                List<String> went = lists ? without(gone, here) : gone;
                List<String> came = lists ? without(here, gone) : here;
                boolean reordered = lists && went.isEmpty() && came.isEmpty();
                if (!gone.equals(here)) {
                    changes.add(
                            new ChangedField(
                                    path,
                                    texts.say(labelOf(path), Map.of()),
                                    reordered ? gone : went,
                                    reordered ? here : came));
                }
            }
        }
        return changes;
    }

    private static JsonNode tree(@Nullable Object state) {
        return state == null ? MissingNode.getInstance() : EventJson.mapper().valueToTree(state);
    }

    /** What stands at a path; below a list, what stands there in all of its elements. */
    private static JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String part : path.split("\\.", -1)) {
            node = node.isArray() ? inEach(node, part) : node.path(part);
        }
        return node;
    }

    private static JsonNode inEach(JsonNode list, String part) {
        ArrayNode all = EventJson.mapper().createArrayNode();
        list.valueStream()
                .map(one -> one.path(part))
                .forEach(
                        found -> {
                            if (found.isArray()) {
                                found.valueStream().forEach(all::add);
                            } else if (!found.isMissingNode()) {
                                all.add(found);
                            }
                        });
        return all;
    }

    private static List<String> lines(String path, JsonNode value, Texts texts) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        Stream<JsonNode> all = value.isArray() ? value.valueStream() : Stream.of(value);
        return all.map(one -> text(name, one, texts)).filter(text -> !text.isEmpty()).toList();
    }

    private static String text(String name, JsonNode value, Texts texts) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        Stream<String> parts =
                value.isObject()
                        ? value.propertyStream()
                                .map(part -> text(part.getKey(), part.getValue(), texts))
                        : value.valueStream().map(one -> text(name, one, texts));
        return value.isContainer()
                ? parts.filter(text -> !text.isEmpty()).collect(Collectors.joining(BETWEEN))
                : word(name, value.asString(), texts);
    }

    /** What a value is called: {@code status.DRAFT} where there is such a text. */
    private static String word(String name, String value, Texts texts) {
        String key = name + "." + value;
        String word = texts.say(key, Map.of());
        return word.equals(key) ? value : word;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
