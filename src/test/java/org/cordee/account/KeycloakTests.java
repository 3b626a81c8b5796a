package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Signs in at a real Keycloak with the realm of {@code docker/keycloak-realm.json}: {@code mvn -Pkeycloak test
 * -Dkeycloak.issuer=http://localhost:8180/realms/cordee -Dkeycloak.client-secret=… -Dkeycloak.password=…}.
 */
@Tag("keycloak")
class KeycloakTests {

    private static final String ISSUER = "keycloak.issuer";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private OpenIdConnectProvider provider;
    private OpenIdConnectLogin login;

    @BeforeEach
    void connect() {
        String issuer = System.getProperty(ISSUER, "");
        Assumptions.assumeFalse(
                issuer.isBlank(),
                "NOT CHECKED against Keycloak: start docker/compose.keycloak.yaml and give -D" + ISSUER
                        + "=http://localhost:8180/realms/cordee -Dkeycloak.client-secret=… -Dkeycloak.password=…");
        OpenIdConnectSettings settings = new OpenIdConnectSettings(
                issuer,
                "Keycloak",
                "cordee",
                System.getProperty("keycloak.client-secret"),
                OpenIdConnectDialect.STANDARD,
                null,
                "RS256");
        PublicAddress address = mock();
        when(address.of(anyString())).thenAnswer(call -> "http://localhost:8080" + call.getArgument(0));
        provider = new OpenIdConnectProvider(settings, address);
        login = new OpenIdConnectLogin(
                settings,
                provider,
                (contexts, sessions) -> {
                    throw new AssertionError("no session in this test");
                },
                address);
    }

    @Test
    void describesThePersonWhoSignedInAtKeycloak() throws Exception {
        OAuth2AuthorizationRequest sent = sent();
        UriComponents callback = signIn(sent);

        OpenIdConnectArrival arrival = OpenIdConnectArrival.of(exchanged(sent, callback));

        assertThat(sent.getAttributes()).containsKey("code_verifier");
        assertThat(arrival.issuer()).isEqualTo(System.getProperty(ISSUER));
        assertThat(arrival.subject()).isNotBlank();
        assertThat(arrival.email()).isEqualTo("nadia@exemple.test");
        assertThat(arrival.emailVerified()).isTrue();
        assertThat(arrival.name()).isEqualTo("Nadia Benali");
        assertThat(arrival.secondFactor()).isFalse();
    }

    @Test
    void keycloakNamesWhereItsSessionEnds() {
        assertThat(provider.registration().getProviderDetails().getConfigurationMetadata())
                .containsKey("end_session_endpoint");
    }

    private OAuth2AuthorizationRequest sent() {
        MockHttpServletRequest start = new MockHttpServletRequest("GET", "/oauth2/authorization/provider");
        start.setServletPath("/oauth2/authorization/provider");
        return Objects.requireNonNull(login.requests().resolve(start));
    }

    /** Fills in Keycloak's form and returns the address to which it leads the browser. */
    private UriComponents signIn(OAuth2AuthorizationRequest sent) throws Exception {
        HttpResponse<String> form = send(HttpRequest.newBuilder(URI.create(sent.getAuthorizationRequestUri())));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        String fields = "username=nadia&password="
                + URLEncoder.encode(
                        Objects.requireNonNull(System.getProperty("keycloak.password")), StandardCharsets.UTF_8);
        HttpResponse<String> done = send(HttpRequest.newBuilder(URI.create(HtmlUtils.htmlUnescape(action.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        String location = done.headers().firstValue("Location").orElse("");
        assertThat(location).as(done.body()).startsWith(sent.getRedirectUri());
        return UriComponentsBuilder.fromUriString(location).build();
    }

    /** Exchanges the code as the application does: token, signature, nonce, description of the person. */
    private OidcUser exchanged(OAuth2AuthorizationRequest sent, UriComponents callback) {
        OidcAuthorizationCodeAuthenticationProvider exchange = new OidcAuthorizationCodeAuthenticationProvider(
                provider.tokens(), new OpenIdConnectUserService(provider));
        exchange.setJwtDecoderFactory(provider);
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(parameter(callback, "code"))
                .redirectUri(sent.getRedirectUri())
                .state(parameter(callback, "state"))
                .build();
        OAuth2LoginAuthenticationToken done =
                (OAuth2LoginAuthenticationToken) exchange.authenticate(new OAuth2LoginAuthenticationToken(
                        provider.registration(), new OAuth2AuthorizationExchange(sent, answer)));
        return (OidcUser) Objects.requireNonNull(done).getPrincipal();
    }

    private static String parameter(UriComponents callback, String name) {
        return UriUtils.decode(
                Objects.requireNonNull(callback.getQueryParams().getFirst(name)), StandardCharsets.UTF_8);
    }

    /** Sends all cookies back, also those that Keycloak marks for https. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] parts = line.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return answer;
    }
}
