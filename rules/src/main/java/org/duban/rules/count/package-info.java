/** Figures of any day without nightly jobs: values that change on known days, and their counts. */
@NullMarked
package org.duban.rules.count;

import org.jspecify.annotations.NullMarked;
