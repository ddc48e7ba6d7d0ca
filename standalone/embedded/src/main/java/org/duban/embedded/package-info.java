/** A real Kafka broker and a MongoDB-compatible store in process: one machine, no installation. */
@NullMarked
package org.duban.embedded;

import org.jspecify.annotations.NullMarked;
