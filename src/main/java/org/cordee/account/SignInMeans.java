package org.cordee.account;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** The means of a sign-in. A code is one of an authenticator app or a recovery code. */
public enum SignInMeans {
    PASSWORD,
    CODE,
    PASSKEY,
    PROVIDER,
    PASSWORD_AND_CODE,
    PASSWORD_AND_PASSKEY,
    PROVIDER_AND_CODE,
    PROVIDER_AND_PASSKEY;

    /** Returns the means of a complete sign-in by the factors that were proven. */
    static SignInMeans of(Authentication complete) {
        List<String> proven = complete.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        boolean passkey = proven.contains(SecondFactorKind.PASSKEY.authority());
        boolean code = proven.contains(SecondFactorKind.APP.authority())
                || proven.contains(SecondFactorKind.RECOVERY_CODE.authority());
        if (proven.contains(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)) {
            return passkey ? PROVIDER_AND_PASSKEY : code ? PROVIDER_AND_CODE : PROVIDER;
        }
        if (proven.contains(FactorGrantedAuthority.PASSWORD_AUTHORITY)) {
            return passkey ? PASSWORD_AND_PASSKEY : code ? PASSWORD_AND_CODE : PASSWORD;
        }
        return passkey ? PASSKEY : PASSWORD;
    }
}
