package org.duban.journal.relay;

/**
 * An aggregate whose facts travel one behind the other.
 *
 * @param type name of the kind of aggregate
 */
record Chain(String type, String aggregate) {}
