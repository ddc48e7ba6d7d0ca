/**
 * The UK government's departmental business plans of July and August 2012, with the answers known.
 */
@NullMarked
package org.duban.system.plans;

import org.jspecify.annotations.NullMarked;
