/** Whether a measure can be checked: asked while it is written, shown beside what was filed. */
@NullMarked
package org.duban.report.measure;

import org.jspecify.annotations.NullMarked;
