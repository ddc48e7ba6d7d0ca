/** What proves that something was filed: a number without gaps, a time, a digest to recompute. */
@NullMarked
package org.duban.report.receipt;

import org.jspecify.annotations.NullMarked;
