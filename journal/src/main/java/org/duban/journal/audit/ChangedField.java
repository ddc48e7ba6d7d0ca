package org.duban.journal.audit;

import java.util.List;

/**
 * A field before and after a fact, as the lines it takes: none for what was not there, one for a
 * single value. Of a list only what went and what came, unless it was the order that changed.
 *
 * @param field its path in the state, for example {@code brief.title}
 * @param label what people call it, in the language of the request
 */
public record ChangedField(String field, String label, List<String> from, List<String> to) {}
