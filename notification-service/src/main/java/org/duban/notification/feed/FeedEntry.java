package org.duban.notification.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in words and as it travelled.
 *
 * @param id the same wherever and whenever the entry is shown
 * @param type wire name of the event
 * @param aggregate id of the task, filing, department, … it happened to
 * @param reference what people call it, for example "A5-02 根治欠薪与工资支付保障"
 * @param programme the programme it happened in; null for none
 * @param departments codes of the departments it concerns
 * @param at when it was kept (UTC)
 * @param text the sentence for people
 * @param data the event as it travelled
 * @param revision of the aggregate after it
 */
record FeedEntry(
        String id,
        String type,
        String aggregate,
        String reference,
        @Nullable String programme,
        List<String> departments,
        FeedActor actor,
        Instant at,
        String text,
        Map<String, Object> data,
        long revision) {

    /**
     * Who did it.
     *
     * @param department code of the department the person acted for
     * @param onBehalfOf whom a deputy stood in for; null otherwise
     */
    record FeedActor(String name, String department, @Nullable String onBehalfOf) {}
}
