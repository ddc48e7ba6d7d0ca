/** The ledger (台账): where tasks are kept, and how the one looked for is found among many. */
@NullMarked
package org.duban.task.ledger;

import org.jspecify.annotations.NullMarked;
