/**
 * The published language of Duban: what happened, in business words, and how it is spelled on the
 * wire.
 */
@NullMarked
package org.duban.events;

import org.jspecify.annotations.NullMarked;
