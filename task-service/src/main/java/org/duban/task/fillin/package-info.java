/** Forms that are filled in without a network (填报表), and what became of their rows. */
@NullMarked
package org.duban.task.fillin;

import org.jspecify.annotations.NullMarked;
