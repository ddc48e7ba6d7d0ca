/** The versions of a programme's rules over HTTP: looked at, previewed, published. */
@NullMarked
package org.duban.task.ruleset;

import org.jspecify.annotations.NullMarked;
