package org.duban.faults.nemesis;

/** A record that nobody can read, by its place. */
public record Poison(String topic, int partition, long offset) {}
