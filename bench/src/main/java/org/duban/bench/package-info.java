/** Measurements of a running Duban, made from outside through the gateway. */
@NullMarked
package org.duban.bench;

import org.jspecify.annotations.NullMarked;
