package org.duban.report.plan;

import org.jspecify.annotations.Nullable;

/**
 * A measure of a filing that the office dealt with.
 *
 * @param number of the measure in the filing, from 1
 * @param version of the filing that was accepted
 * @param task id of the task it went into; null: it was taken out again
 */
record PlannedMeasure(int number, int version, @Nullable String task) {}
