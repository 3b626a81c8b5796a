package org.cordee.account;

/** The kinds of a change of a person's second factors, as its letter names them. */
public enum SecondFactorChange {
    APP_ADDED,
    APP_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PROVIDER_LINKED,
    PROVIDER_UNLINKED,
    CODES_RENEWED,
    CODE_USED,
    BLOCKED,
    RESET
}
