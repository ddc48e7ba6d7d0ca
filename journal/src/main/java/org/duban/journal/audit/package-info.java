/** The trail of a service: whether it is as it was kept, and what it tells. */
@NullMarked
package org.duban.journal.audit;

import org.jspecify.annotations.NullMarked;
