/**
 * The demo programme: 38 departments and 40 tasks of an industrial workers' reform, played through
 * the public API over two months of days that end today, so that something is overdue, something
 * nearly due, something made up late.
 */
@NullMarked
package org.duban.standalone.demo;

import org.jspecify.annotations.NullMarked;
