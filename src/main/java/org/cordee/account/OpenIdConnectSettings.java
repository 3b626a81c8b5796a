package org.cordee.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sign-in by an identity provider (OpenID Connect), beside the form. Its callback is
 * {@code PUBLIC_URL/login/oauth2/code/provider}.
 *
 * @param issuer the address of the provider, whose description is read at {@code /.well-known/openid-configuration}
 * when it is first used; without it there is no such sign-in
 * @param name the provider's name on the button of the sign-in form
 * @param clientId the id of this server at the provider
 * @param clientSecret the secret of this server at the provider; give it by the environment
 * @param dialect {@code STANDARD} for Keycloak and others, or {@code PROCONNECT}
 * @param acrValues the levels of authentication to ask for, separated by spaces, for example {@code eidas1}
 * @param signatureAlgorithm the algorithm with which the provider signs, {@code RS256} or {@code ES256}
 */
@Validated
@ConfigurationProperties("cordee.account.open-id-connect")
record OpenIdConnectSettings(
        @Nullable String issuer,
        @DefaultValue("ProConnect") String name,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("STANDARD") OpenIdConnectDialect dialect,
        @Nullable String acrValues,
        @DefaultValue("RS256") String signatureAlgorithm) {

    OpenIdConnectSettings {
        boolean complete = isGiven(clientId) && isGiven(clientSecret);
        if (isGiven(issuer) && !complete) {
            throw new IllegalArgumentException(
                    "cordee.account.open-id-connect: an issuer needs a client id and secret");
        }
    }

    boolean isOn() {
        return isGiven(issuer);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Omits the secret, because this text may be logged. */
    @Override
    public String toString() {
        return "OpenIdConnectSettings[" + issuer + " " + dialect + "]";
    }
}
