package org.cordee.agreement;

/** The lead's decision after an agreement was not signed. */
public enum AgreementArbitration {
    /** The lead writes another text with the same shares. */
    RETRY,
    /** The members negotiate the shares again. */
    RENEGOTIATE,
    /** The party that did not sign leaves, and another is asked for its part. */
    REPLACE
}
