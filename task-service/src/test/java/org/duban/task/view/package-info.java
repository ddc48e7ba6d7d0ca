/** Stories of saved views. */
package org.duban.task.view;
