/** How events become views: in order per aggregate, each counted once, none lost, none skipped. */
@NullMarked
package org.duban.journal.projection;

import org.jspecify.annotations.NullMarked;
