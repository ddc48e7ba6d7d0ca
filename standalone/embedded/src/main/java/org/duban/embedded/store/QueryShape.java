package org.duban.embedded.store;

/**
 * What queries that differ only in their values have in common.
 *
 * @param collection the collection's name without its database
 * @param command the command: find, update, delete, aggregate, …
 * @param filter field names with their operators, sorted: {@code _id =, revision $lt}
 * @param sort field names with their directions: {@code due 1, _id 1}; empty where none
 */
public record QueryShape(String collection, String command, String filter, String sort) {}
