/** What a department files for what it owes: draft, sign-off, submission, review; every version. */
@NullMarked
package org.duban.report.filing;

import org.jspecify.annotations.NullMarked;
