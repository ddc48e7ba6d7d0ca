/** What is told of one task. */
package org.duban.task.dossier;
