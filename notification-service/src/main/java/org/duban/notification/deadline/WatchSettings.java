package org.duban.notification.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deadlines are watched.
 *
 * @param every pause between two looks
 */
@ConfigurationProperties("duban.watch")
record WatchSettings(@DefaultValue("1s") Duration every) {}
