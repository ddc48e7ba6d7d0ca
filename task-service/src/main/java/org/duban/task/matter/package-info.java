/** What is asked about tasks and followed until it is settled, in lists across all of them. */
@NullMarked
package org.duban.task.matter;

import org.jspecify.annotations.NullMarked;
