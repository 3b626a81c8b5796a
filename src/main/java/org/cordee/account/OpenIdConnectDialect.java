package org.cordee.account;

import java.util.Set;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The form of request that an identity provider expects. ProConnect refuses every parameter that it does not know (Y000400),
 * among them those of PKCE, and takes the client's secret in the body.
 */
enum OpenIdConnectDialect {
    STANDARD(Set.of("openid", "profile", "email"), true, ClientAuthenticationMethod.CLIENT_SECRET_BASIC),
    PROCONNECT(
            Set.of("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id"),
            false,
            ClientAuthenticationMethod.CLIENT_SECRET_POST);

    @SuppressWarnings("ImmutableEnumChecker") // the set is immutable
    private final Set<String> scopes;

    private final boolean proofKey;

    @SuppressWarnings("ImmutableEnumChecker") // the method is immutable
    private final ClientAuthenticationMethod method;

    OpenIdConnectDialect(Set<String> scopes, boolean proofKey, ClientAuthenticationMethod method) {
        this.scopes = scopes;
        this.proofKey = proofKey;
        this.method = method;
    }

    Set<String> scopes() {
        return scopes;
    }

    /** Tells if the code is protected by PKCE (RFC 7636). */
    boolean isProofKeyUsed() {
        return proofKey;
    }

    ClientAuthenticationMethod method() {
        return method;
    }
}
