/** Versions of rules, as they are asked for. */
package org.duban.task.ruleset;
