/** Stories of what happens to imports behind the doors. */
package org.duban.task.imports;
