package org.cordee.consortium.shares;

/** The way the buyer pays: each member for its own part, or one account for all (R2192-10, D15). */
public enum PaymentScheme {
    SEPARATE,
    SINGLE
}
