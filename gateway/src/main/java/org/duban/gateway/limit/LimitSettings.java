package org.duban.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for.
 *
 * @param body the largest body of a request that carries no file
 * @param multipart the largest body of a request that carries files
 * @param perSecond requests a second that one account may keep up; 0 turns the limit off
 * @param burst requests that one account may send at once
 */
@ConfigurationProperties("duban.limits")
record LimitSettings(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("21MB") DataSize multipart,
        @DefaultValue("200") int perSecond,
        @DefaultValue("400") int burst) {}
