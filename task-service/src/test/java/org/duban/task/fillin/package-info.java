/** Forms that are filled in without a network, behind the doors. */
package org.duban.task.fillin;
