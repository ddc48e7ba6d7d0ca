package org.duban.journal.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Amounts by counter document, as they are kept in a row.
 *
 * @param increments by id of the counter document
 */
record Tally(Map<String, Increments> increments) {

    static final Tally NOTHING = new Tally(Map.of());

    /** What must be added so that the counters hold this tally instead of the other. */
    Tally minus(Tally counted) {
        Map<String, Increments> difference = new TreeMap<>();
        counted.increments.forEach(
                (id, sums) ->
                        difference
                                .computeIfAbsent(id, any -> new Increments())
                                .addAll(sums.negated()));
        increments.forEach(
                (id, sums) -> difference.computeIfAbsent(id, any -> new Increments()).addAll(sums));
        difference.values().removeIf(Increments::isNothing);
        return new Tally(difference);
    }

    /** As documents, because names of documents and fields may hold dots. */
    List<Document> toDocuments() {
        List<Document> documents = new ArrayList<>();
        increments.forEach(
                (id, sums) -> {
                    sums.sums()
                            .forEach(
                                    (field, amount) ->
                                            documents.add(
                                                    new Document("id", id)
                                                            .append("field", field)
                                                            .append("amount", amount)));
                    sums.latest()
                            .forEach(
                                    (field, value) ->
                                            documents.add(
                                                    new Document("id", id)
                                                            .append("field", field)
                                                            .append("value", value)));
                });
        return documents;
    }

    static Tally of(List<Document> documents) {
        Map<String, Increments> increments = new TreeMap<>();
        for (Document document : documents) {
            increments
                    .computeIfAbsent(document.getString("id"), any -> new Increments())
                    .restore(document);
        }
        return new Tally(increments);
    }
}
