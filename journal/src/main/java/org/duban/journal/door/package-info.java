/**
 * How a request reaches the journal and how its answer leaves: who asks, under which key and
 * condition, and how a refusal is told. One room for the three services, so that all of them keep
 * the same promises over HTTP.
 */
@NullMarked
package org.duban.journal.door;

import org.jspecify.annotations.NullMarked;
