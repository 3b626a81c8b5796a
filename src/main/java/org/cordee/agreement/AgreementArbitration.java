package org.cordee.agreement;

/** What the lead decides when an agreement was not signed. */
public enum AgreementArbitration {
    /** Another text, with the same shares. */
    RETRY,
    /** The shares are negotiated again. */
    RENEGOTIATE,
    /** Without the party that did not sign: somebody else is asked for its part. */
    REPLACE
}
