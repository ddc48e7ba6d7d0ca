/** Numbers under many instances at once. */
package org.duban.task.numbering;
