/** What departments are called: learnt from their own events, for papers that people read. */
@NullMarked
package org.duban.report.department;

import org.jspecify.annotations.NullMarked;
