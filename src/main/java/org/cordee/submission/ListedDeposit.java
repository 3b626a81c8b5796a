package org.cordee.submission;

/**
 * One deposit of a consortium with its receipt.
 *
 * @param counts true for the deposit that the buyer opens (R2151-6 CCP)
 */
public record ListedDeposit(boolean counts, Receipt receipt) {}
