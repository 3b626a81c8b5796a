package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Adds the sign-in by an identity provider to the filter chain of the pages, where one is configured. */
final class OpenIdConnectLogin extends AbstractHttpConfigurer<OpenIdConnectLogin, HttpSecurity> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdConnectLogin.class);

    /** The sign-in form with the reason that the provider or its account was refused. */
    static final String REFUSED = "/sign-in?provider";

    private final OpenIdConnectSettings settings;
    private final OpenIdConnectProvider provider;
    private final BiFunction<SecurityContextRepository, SessionAuthenticationStrategy, OpenIdConnectSuccessHandler>
            successHandler;
    private final PublicAddress publicAddress;

    OpenIdConnectLogin(
            OpenIdConnectSettings settings,
            OpenIdConnectProvider provider,
            BiFunction<SecurityContextRepository, SessionAuthenticationStrategy, OpenIdConnectSuccessHandler>
                    successHandler,
            PublicAddress publicAddress) {
        this.settings = settings;
        this.provider = provider;
        this.successHandler = successHandler;
        this.publicAddress = publicAddress;
    }

    @Override
    public void init(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        OpenIdConnectLogout logout = new OpenIdConnectLogout(provider, publicAddress);
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoClients())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests())
                                .authorizationRequestRepository(new SentRequests()))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(provider.tokens()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new OpenIdConnectUserService(provider)))
                        // Spring Security's own handler stores the exception, with the provider's words, in a session.
                        .failureHandler((request, response, refused) -> {
                            LOG.info("sign-in by provider refused reason={}", reason(refused));
                            response.sendRedirect(request.getContextPath() + REFUSED);
                        })
                        .successHandler((request, response, authentication) -> successHandler
                                .apply(
                                        Objects.requireNonNull(http.getSharedObject(SecurityContextRepository.class)),
                                        Objects.requireNonNull(
                                                http.getSharedObject(SessionAuthenticationStrategy.class)))
                                .onAuthenticationSuccess(request, response, authentication)))
                .logout(out -> out.addLogoutHandler(logout).logoutSuccessHandler(logout));
    }

    /** Adds the wanted levels, and asks ProConnect for a second factor. Other parameters it refuses. */
    OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(request -> request.additionalParameters(this::addParameters));
        return resolver;
    }

    private void addParameters(Map<String, Object> parameters) {
        if (settings.acrValues() != null && !settings.acrValues().isBlank()) {
            parameters.put("acr_values", settings.acrValues());
        }
        if (settings.dialect() == OpenIdConnectDialect.PROCONNECT) {
            parameters.put("claims", "{\"id_token\":{\"amr\":{\"essential\":true}}}");
        }
    }

    /** Returns the standard's name of the reason, which contains nothing of the person. */
    private static String reason(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException standard
                ? standard.getError().getErrorCode()
                : refused.getClass().getSimpleName();
    }

    /** Stores the request that was sent to the provider in the session of a visitor. */
    private static final class SentRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

        private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> session =
                new HttpSessionOAuth2AuthorizationRequestRepository();

        @Override
        public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            return session.loadAuthorizationRequest(request);
        }

        @Override
        public void saveAuthorizationRequest(
                @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
            VisitorSession.of(request, response);
            session.saveAuthorizationRequest(sent, request, response);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                HttpServletRequest request, HttpServletResponse response) {
            return session.removeAuthorizationRequest(request, response);
        }
    }

    /** Keeps no access token: after the description of the person was read, nothing is asked of the provider. */
    private static final class NoClients implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
