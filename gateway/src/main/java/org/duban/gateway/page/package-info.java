/** The pages and the headers that keep a browser from being talked into anything. */
@NullMarked
package org.duban.gateway.page;

import org.jspecify.annotations.NullMarked;
