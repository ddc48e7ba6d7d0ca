/** Everything about one task: how it stands, what may be done to it, how it came to be so. */
@NullMarked
package org.duban.task.dossier;

import org.jspecify.annotations.NullMarked;
