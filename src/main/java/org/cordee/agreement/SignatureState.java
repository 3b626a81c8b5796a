package org.cordee.agreement;

/** The answer of one party to one version of the agreement. */
public enum SignatureState {
    PENDING,
    SIGNED,
    CHANGES,
    REFUSED,
    LAPSED
}
