package org.cordee.play;

/**
 * The part of a simulation that goes beyond groupings.
 *
 * @param needs how many needs are published; as many as there are groupings lead to one; 0 for none
 * @param watchers how many structures have a watch, every second one with a digest on working days, the others with a
 * weekly one
 * @param contributors how many structures are invited to a booklet; 0 for no call
 */
record EcosystemScope(int needs, int watchers, int contributors) {}
