/**
 * How facts are kept: one insert is the commit, the outbox, the audit trail and the history; the
 * state is a fold over it that can always be repaired.
 */
@NullMarked
package org.duban.journal;

import org.jspecify.annotations.NullMarked;
