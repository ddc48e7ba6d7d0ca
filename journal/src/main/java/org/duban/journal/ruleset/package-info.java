/** The rules of a programme as data: which versions were published, and which holds when. */
@NullMarked
package org.duban.journal.ruleset;

import org.jspecify.annotations.NullMarked;
