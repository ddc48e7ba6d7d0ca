/**
 * Sets of tasks that come again: written once, put into programmes with their deadlines in days.
 */
@NullMarked
package org.duban.task.template;

import org.jspecify.annotations.NullMarked;
