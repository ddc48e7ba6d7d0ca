package org.duban.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of an event wants to know of its aggregate.
 *
 * @param subject what people call it, for example "A5-02 根治欠薪与工资支付保障"
 * @param programme the programme it belongs to; null when none
 * @param audience codes of the departments that may see it besides those who see everything
 */
public record Label(String subject, @Nullable String programme, List<String> audience) {}
