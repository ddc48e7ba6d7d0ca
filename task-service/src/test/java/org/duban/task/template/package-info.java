/** Stories of a template's model. */
package org.duban.task.template;
