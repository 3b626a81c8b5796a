package org.cordee.account;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider of this server. Its description is read when it is first used, so that the server starts while
 * the provider is away; every call has a time limit.
 */
@Component
class OpenIdConnectProvider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** The id of the only registration; it is part of the callback's address. */
    static final String ID = "provider";

    private static final String CALLBACK = "/login/oauth2/code/" + ID;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final OpenIdConnectSettings settings;
    private final PublicAddress publicAddress;
    private final JdkClientHttpRequestFactory http = timeLimited();
    private @Nullable ClientRegistration registration;
    private @Nullable JwtDecoder idTokens;

    OpenIdConnectProvider(OpenIdConnectSettings settings, PublicAddress publicAddress) {
        this.settings = settings;
        this.publicAddress = publicAddress;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.isOn() && ID.equals(id) ? registration() : null;
    }

    synchronized ClientRegistration registration() {
        if (registration == null) {
            registration = read();
        }
        return registration;
    }

    private ClientRegistration read() {
        String issuer = Objects.requireNonNull(settings.issuer()).replaceAll("/$", "");
        Map<String, Object> described = Objects.requireNonNull(rest().get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .body(DESCRIPTION));
        if (!issuer.equals(Objects.toString(described.get("issuer"), "").replaceAll("/$", ""))) {
            throw new IllegalStateException(
                    "the provider at " + issuer + " describes itself as " + described.get("issuer"));
        }
        OpenIdConnectDialect dialect = settings.dialect();
        return ClientRegistrations.fromOidcConfiguration(described)
                .registrationId(ID)
                .clientName(settings.name())
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .clientAuthenticationMethod(dialect.method())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(dialect.isProofKeyUsed())
                        .build())
                .redirectUri(publicAddress.of(CALLBACK))
                .scope(dialect.scopes())
                .build();
    }

    /** Returns the decoder of id tokens: signature, issuer, audience, time; the nonce is checked by Spring Security. */
    @Override
    public synchronized JwtDecoder createDecoder(ClientRegistration client) {
        if (idTokens == null) {
            NimbusJwtDecoder decoder = decoder(
                    client,
                    new DelegatingOAuth2TokenValidator<>(
                            new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            idTokens = decoder;
        }
        return idTokens;
    }

    /** Returns the decoder of a person's description that the provider signed. */
    JwtDecoder userInfoDecoder(ClientRegistration client) {
        return decoder(
                client,
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new JwtIssuerValidator(client.getProviderDetails().getIssuerUri()),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                audience -> audience != null && audience.contains(client.getClientId()))));
    }

    private NimbusJwtDecoder decoder(ClientRegistration client, OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(Objects.requireNonNull(SignatureAlgorithm.from(settings.signatureAlgorithm())))
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** Returns the client of the token endpoint. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    RestClient rest() {
        return RestClient.builder().requestFactory(http).build();
    }

    private static JdkClientHttpRequestFactory timeLimited() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}
