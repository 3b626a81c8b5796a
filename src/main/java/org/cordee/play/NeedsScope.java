package org.cordee.play;

/**
 * The part of a simulation that begins with needs.
 *
 * @param needs how many needs are published; as many as there are groupings lead to one
 * @param watchers how many structures have a watch, every second one with a digest on working days, the others with a
 * weekly one
 */
record NeedsScope(int needs, int watchers) {}
