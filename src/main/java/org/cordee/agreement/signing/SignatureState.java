package org.cordee.agreement.signing;

/** What one party says to one version of the agreement. */
public enum SignatureState {
    PENDING,
    SIGNED,
    CHANGES,
    REFUSED,
    LAPSED
}
