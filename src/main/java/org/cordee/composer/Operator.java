package org.cordee.composer;

/**
 * A candidate for parts as the search sees it.
 *
 * @param eligible true when its amount counts for the target of amounts
 * @param staff ten-thousandths of a per cent of its hours that count for insertion, 0 when none does
 * @param most the largest share of the lot that its capacity allows
 */
record Operator(boolean eligible, long staff, int most) {}
