/** Whether the trail of a service is as it was kept. */
@NullMarked
package org.duban.journal.audit;

import org.jspecify.annotations.NullMarked;
