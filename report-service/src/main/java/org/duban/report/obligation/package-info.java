/**
 * What is owed by whom, by when, and when nothing is taken any more: the terms, without a store.
 */
@NullMarked
package org.duban.report.obligation;

import org.jspecify.annotations.NullMarked;
