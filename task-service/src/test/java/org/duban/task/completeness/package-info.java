@org.jspecify.annotations.NullMarked
package org.duban.task.completeness;
