package org.cordee.account;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the person's description from the provider. ProConnect answers with a signed JWT, which Spring Security's own
 * service does not read; others answer with JSON.
 */
final class OpenIdConnectUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType JWT = MediaType.parseMediaType("application/jwt");

    private final OpenIdConnectProvider provider;
    private final JsonMapper json = JsonMapper.builder().build();

    OpenIdConnectUserService(OpenIdConnectProvider provider) {
        this.provider = provider;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUserInfo info = new OidcUserInfo(claims(request));
        // OpenID Connect Core 5.3.2: the description must be about the person of the id token.
        if (!Objects.equals(info.getSubject(), request.getIdToken().getSubject())) {
            throw refused("the description is about another person than the id token", null);
        }
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken(), info);
    }

    private Map<String, Object> claims(OidcUserRequest request) {
        ClientRegistration client = request.getClientRegistration();
        try {
            ResponseEntity<String> answer = provider.rest()
                    .get()
                    .uri(Objects.requireNonNull(
                            client.getProviderDetails().getUserInfoEndpoint().getUri()))
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + request.getAccessToken().getTokenValue())
                    .accept(JWT, MediaType.APPLICATION_JSON)
                    .retrieve()
                    .toEntity(String.class);
            String body = Objects.requireNonNullElse(answer.getBody(), "");
            return JWT.isCompatibleWith(answer.getHeaders().getContentType())
                    ? provider.userInfoDecoder(client).decode(body).getClaims()
                    : json.readValue(body, new TypeReference<Map<String, Object>>() {});
        } catch (RestClientException | JwtException | JacksonException failure) {
            throw refused("the provider's description of the person cannot be read", failure);
        }
    }

    @SuppressWarnings("NullAway") // Spring Security accepts an exception without a cause
    private static OAuth2AuthenticationException refused(String reason, @Nullable Exception cause) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), reason, cause);
    }
}
