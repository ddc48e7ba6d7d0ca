/** The broker: Apache Kafka itself, controller and broker in one process, on a data directory. */
@NullMarked
package org.duban.embedded.broker;

import org.jspecify.annotations.NullMarked;
