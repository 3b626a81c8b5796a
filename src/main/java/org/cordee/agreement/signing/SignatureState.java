package org.cordee.agreement.signing;

/** The answer of one party to one version of the agreement. */
public enum SignatureState {
    PENDING,
    SIGNED,
    CHANGES,
    REFUSED,
    LAPSED
}
