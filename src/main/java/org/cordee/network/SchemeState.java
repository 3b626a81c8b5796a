package org.cordee.network;

/** The state of a scheme. After its closing date a published scheme takes no answer, without a state of its own. */
public enum SchemeState {
    DRAFT,
    PUBLISHED,
    /** The network ended the call itself. */
    CLOSED
}
