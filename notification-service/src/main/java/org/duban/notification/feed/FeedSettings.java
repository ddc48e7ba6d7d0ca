package org.duban.notification.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the live feed is served.
 *
 * @param memory entries kept in memory; who comes back within them is served without the store
 * @param warmUp entries of each partition read back at start, so that a restart finds memory filled
 * @param queue entries one client may be behind before it is sent away
 * @param replay entries read from the store for one client; who missed more begins again
 * @param patience how long a client waits for the store to have what it missed
 * @param heartbeat something is written to every client at least this often
 */
@ConfigurationProperties("duban.feed")
record FeedSettings(
        @DefaultValue("4096") int memory,
        @DefaultValue("40") int warmUp,
        @DefaultValue("256") int queue,
        @DefaultValue("2000") int replay,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("15s") Duration heartbeat) {}
