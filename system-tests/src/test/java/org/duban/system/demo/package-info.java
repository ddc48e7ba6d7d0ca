/**
 * What people do on the demo programme, from sign-in to receipt, and what is still there after a
 * crash.
 */
@NullMarked
package org.duban.system.demo;

import org.jspecify.annotations.NullMarked;
