/** How kept facts get onto their topic: at once where possible, by a sweeper in any case. */
@NullMarked
package org.duban.journal.relay;

import org.jspecify.annotations.NullMarked;
