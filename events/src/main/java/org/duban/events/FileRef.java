package org.duban.events;

/**
 * A file that a fact refers to (evidence, a stamped scan).
 *
 * @param id where to fetch it
 * @param name the name it was filed under
 * @param size bytes
 * @param contentType media type found by looking at the content, not at the name
 * @param sha256 lower-case hexadecimal digest of the content
 */
public record FileRef(String id, String name, long size, String contentType, String sha256) {}
