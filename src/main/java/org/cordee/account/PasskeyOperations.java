package org.cordee.account;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs Spring Security's passkey checks for the public address of this server. The device always verifies its user (by
 * fingerprint, face or PIN), so that a passkey alone is two factors.
 */
@Component
class PasskeyOperations {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyOperations.class);

    /** A browser's answer is some 1,500 characters; one with an attestation some 10,000. */
    private static final int LONGEST_ANSWER = 40_000;

    private final PasskeyOwners owners;
    private final PasskeyCredentials credentials;
    private final PublicAddress publicAddress;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private @Nullable Webauthn4JRelyingPartyOperations checks;

    PasskeyOperations(PasskeyOwners owners, PasskeyCredentials credentials, PublicAddress publicAddress) {
        this.owners = owners;
        this.credentials = credentials;
        this.publicAddress = publicAddress;
    }

    /** Returns the options for a new passkey; the same challenge gives the same options again. */
    PublicKeyCredentialCreationOptions creation(AccountPrincipal person, PasskeyChallenge challenge) {
        PublicKeyCredentialCreationOptions drawn = checks().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authenticated(person)));
        return PublicKeyCredentialCreationOptions.builder()
                .challenge(challenge.bytes())
                .rp(drawn.getRp())
                .user(drawn.getUser())
                .pubKeyCredParams(drawn.getPubKeyCredParams())
                .timeout(Objects.requireNonNull(drawn.getTimeout()))
                .excludeCredentials(drawn.getExcludeCredentials())
                .authenticatorSelection(drawn.getAuthenticatorSelection())
                .attestation(Objects.requireNonNull(drawn.getAttestation()))
                .extensions(Objects.requireNonNull(drawn.getExtensions()))
                .build();
    }

    /**
     * Returns the options for a sign-in; the same challenge gives the same options again.
     *
     * @param person the person of the first step; null lets the device offer every passkey for this server
     */
    PublicKeyCredentialRequestOptions request(@Nullable AccountPrincipal person, PasskeyChallenge challenge) {
        PublicKeyCredentialRequestOptions drawn = checks().createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(
                                person == null ? null : authenticated(person)));
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge.bytes())
                .rpId(Objects.requireNonNull(drawn.getRpId()))
                .allowCredentials(drawn.getAllowCredentials())
                .timeout(drawn.getTimeout())
                .userVerification(Objects.requireNonNull(drawn.getUserVerification()))
                .build();
    }

    private static Authentication authenticated(AccountPrincipal person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    String json(Object options) {
        return json.writeValueAsString(options);
    }

    /**
     * Checks and stores a new passkey.
     *
     * @throws RuleViolation when the browser's answer is not the one to these options
     */
    void register(PublicKeyCredentialCreationOptions options, String answer, String label) {
        checked(
                answer,
                () -> checks().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options,
                        new RelyingPartyPublicKey(
                                json.readValue(
                                        answer,
                                        new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}),
                                label))));
    }

    /**
     * Checks a signature and returns the person of the passkey.
     *
     * @throws RuleViolation when the browser's answer is not the one to these options
     */
    UUID authenticate(PublicKeyCredentialRequestOptions options, String answer) {
        return PasskeyOwners.personId(checked(
                        answer,
                        () -> checks().authenticate(new RelyingPartyAuthenticationRequest(
                                options,
                                json.readValue(
                                        answer,
                                        new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}))))
                .getId());
    }

    /** The libraries throw many kinds of unchecked exceptions for an answer that a stranger made up. */
    private static <T> T checked(String answer, Supplier<T> check) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            throw RuleViolation.of("credential", "account.passkey.refused");
        }
        try {
            return check.get();
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException refused) {
            LOG.info("passkey refused reason={}", refused.getClass().getSimpleName());
            throw RuleViolation.of("credential", "account.passkey.refused");
        }
    }

    private synchronized Webauthn4JRelyingPartyOperations checks() {
        if (checks == null) {
            String origin = publicAddress.of("");
            Webauthn4JRelyingPartyOperations built = new Webauthn4JRelyingPartyOperations(
                    owners,
                    credentials,
                    PublicKeyCredentialRpEntity.builder()
                            .id(URI.create(origin).getHost())
                            .name("Cordée")
                            .build(),
                    Set.of(origin(origin)));
            built.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            built.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            checks = built;
        }
        return checks;
    }

    /** Returns scheme, host and port of an address, as a browser names its origin. */
    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
