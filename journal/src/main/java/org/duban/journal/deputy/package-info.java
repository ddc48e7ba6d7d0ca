/** Who may act for whom for a while, wherever a request names a mandate. */
@NullMarked
package org.duban.journal.deputy;

import org.jspecify.annotations.NullMarked;
