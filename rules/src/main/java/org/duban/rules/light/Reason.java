package org.duban.rules.light;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a light is what it is.
 *
 * @param rule id of a {@link LightRule}
 * @param facts what the rule saw, in the order a sentence would name it; values are {@code
 *     Integer}, {@code String} or {@code LocalDate}
 * @param revision of the event that caused it; null: no single one
 */
public record Reason(String rule, Map<String, Object> facts, @Nullable Long revision) {

    public Reason {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
