/** Hands what a merged or split department owes to its successor. */
@NullMarked
package org.duban.report.succession;

import org.jspecify.annotations.NullMarked;
