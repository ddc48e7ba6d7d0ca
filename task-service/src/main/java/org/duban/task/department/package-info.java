/** Who is who: departments and localities with every name they ever went by. */
@NullMarked
package org.duban.task.department;

import org.jspecify.annotations.NullMarked;
