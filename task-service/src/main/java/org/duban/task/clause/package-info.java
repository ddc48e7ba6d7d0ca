/** The register of the clauses of the upstream plan that a programme carries out. */
@NullMarked
package org.duban.task.clause;

import org.jspecify.annotations.NullMarked;
