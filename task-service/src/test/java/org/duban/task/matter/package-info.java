/** What is asked about tasks, under whatever comes in whatever way, and among many. */
@NullMarked
package org.duban.task.matter;

import org.jspecify.annotations.NullMarked;
