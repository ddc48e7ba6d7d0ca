package org.duban.faults.check;

import java.util.List;

/** Something that must be true in the end, whatever happened. */
interface Invariant {

    /** What is promised, in one plain sentence. */
    String sentence();

    /** Each way in which it is not true, in words that say where to look; empty when it is. */
    List<String> breaches(Evidence evidence);
}
