/**
 * What a task breakdown table (任务分解表) means: headings in many spellings, departments in one cell,
 * deadlines as phrases. Pure: it knows files and tasks, no store and no door.
 */
@NullMarked
package org.duban.task.breakdown;

import org.jspecify.annotations.NullMarked;
