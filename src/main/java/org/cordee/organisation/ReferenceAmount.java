package org.cordee.organisation;

/** The order of magnitude of a contract before tax, in euros; each reaches from the one before it. */
public enum ReferenceAmount {
    UP_TO_10K,
    UP_TO_50K,
    UP_TO_200K,
    UP_TO_1M,
    ABOVE_1M
}
