/** What is owed by whom, and how it stands today: set for many departments at once, and listed. */
@NullMarked
package org.duban.report.ledger;

import org.jspecify.annotations.NullMarked;
