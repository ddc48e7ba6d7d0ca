/** Hands what a merged or split department has open to its successors. */
@NullMarked
package org.duban.task.succession;

import org.jspecify.annotations.NullMarked;
