package org.cordee.account;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The kinds of a second factor, with the authority that a session gets when the factor was proven. */
public enum SecondFactorKind {
    APP("FACTOR_TOTP"),
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    RECOVERY_CODE("FACTOR_RECOVERY_CODE"),
    /** The identity provider checked a second factor and said so. */
    PROVIDER("FACTOR_PROVIDER");

    private final String authority;

    SecondFactorKind(String authority) {
        this.authority = authority;
    }

    String authority() {
        return authority;
    }
}
