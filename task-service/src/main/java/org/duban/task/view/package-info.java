/** How people like to look at the ledger: filters under a name, their own and shared ones. */
@NullMarked
package org.duban.task.view;

import org.jspecify.annotations.NullMarked;
