/** Writes the ledger as a table for other programs. */
@NullMarked
package org.duban.task.export;

import org.jspecify.annotations.NullMarked;
