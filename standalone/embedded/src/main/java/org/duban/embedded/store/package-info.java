/**
 * The MongoDB-compatible store: the protocol, matching and update rules of mongo-java-server over
 * an own storage with durable acknowledgements, consistent reads and real indexes.
 */
@NullMarked
package org.duban.embedded.store;

import org.jspecify.annotations.NullMarked;
