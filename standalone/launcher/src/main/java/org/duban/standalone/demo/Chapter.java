package org.duban.standalone.demo;

import java.util.Set;

/** A strand of the story that has something to tell on certain days. */
interface Chapter {

    /** What the strand is about, for the one who waits. */
    String title();

    /** Days relative to today on which something happens; at most 0. */
    Set<Integer> days();

    /** Does what happens on one of its days. */
    void play(int day);
}
