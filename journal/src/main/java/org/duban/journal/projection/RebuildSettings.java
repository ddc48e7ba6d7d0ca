package org.duban.journal.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are built anew.
 *
 * @param lease how long a build goes on alone without renewing; then another one may begin
 * @param grace how long the version before is kept for whoever still reads it
 * @param tidyEvery pause between two looks for versions to be deleted and builds to be finished
 */
@ConfigurationProperties("duban.views")
public record RebuildSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration grace,
        @DefaultValue("5s") Duration tidyEvery) {}
