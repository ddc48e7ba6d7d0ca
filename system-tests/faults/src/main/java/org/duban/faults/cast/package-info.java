/**
 * The system under test: every part of it a process of its own that can be killed, paused and
 * started again.
 */
@NullMarked
package org.duban.faults.cast;

import org.jspecify.annotations.NullMarked;
