/** Views that are one row per aggregate: what its events made of it. */
@NullMarked
package org.duban.notification.view;

import org.jspecify.annotations.NullMarked;
