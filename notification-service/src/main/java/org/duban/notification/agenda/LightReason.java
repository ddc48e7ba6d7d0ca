package org.duban.notification.agenda;

import java.util.Map;

/**
 * Why a light is what it is.
 *
 * @param rule for example {@code light.due-soon}
 * @param facts what the rule saw
 * @param text the sentence for people
 */
record LightReason(String rule, Map<String, Object> facts, String text) {}
