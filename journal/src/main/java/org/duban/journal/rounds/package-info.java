/** Work that comes round again and again, and the right to do it alone for a while. */
@NullMarked
package org.duban.journal.rounds;

import org.jspecify.annotations.NullMarked;
