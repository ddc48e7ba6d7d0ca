package org.duban.journal;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps its facts, and in which time it lives.
 *
 * @param database name of its database
 * @param zone IANA zone in which dates are local dates
 * @param asOf the day it is to believe it is at start, for rehearsals and tests; null for the real
 *     one
 * @param answerWithin how long the store may be silent before a connection counts as lost: a wire
 *     that swallows everything would hold a request for ever
 */
@ConfigurationProperties("duban")
public record JournalSettings(
        String database,
        @DefaultValue("Asia/Shanghai") java.time.ZoneId zone,
        @Nullable LocalDate asOf,
        @DefaultValue("30s") Duration answerWithin) {}
