package org.cordee.design.search;

/**
 * Somebody who could take parts, as far as the search looks at it.
 *
 * @param eligible whether its amount counts for the target of amounts
 * @param staff ten-thousandths of a per cent of its hours that count for insertion, 0 when none does
 * @param most the largest share of the lot its capacity allows for
 */
public record Operator(boolean eligible, long staff, int most) {}
