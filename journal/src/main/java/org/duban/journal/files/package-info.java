/** How files that facts refer to are kept: once, unchanged, and found only by their owner. */
@NullMarked
package org.duban.journal.files;

import org.jspecify.annotations.NullMarked;
