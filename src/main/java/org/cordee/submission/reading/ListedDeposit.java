package org.cordee.submission.reading;

/**
 * One of a grouping's deposits.
 *
 * @param counts whether it is the one the buyer opens (R2151-6 CCP)
 */
public record ListedDeposit(boolean counts, Receipt receipt) {}
