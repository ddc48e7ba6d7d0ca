/** Views in versions: a new one is built beside the one that is read, then takes its place. */
@NullMarked
package org.duban.journal.view;

import org.jspecify.annotations.NullMarked;
