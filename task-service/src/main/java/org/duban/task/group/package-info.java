/** One thing asked of many departments at once, each answering for itself. */
@NullMarked
package org.duban.task.group;

import org.jspecify.annotations.NullMarked;
