package org.cordee.agreement;

/** What one party says to one version of the agreement. */
public enum SignatureState {
    PENDING,
    SIGNED,
    CHANGES,
    REFUSED,
    LAPSED
}
