package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The registration at an identity provider follows its dialect. */
class OpenIdConnectProviderTests {

    @Test
    void protectsTheCodeByAProofKeyAtAStandardProviderOnly() throws IOException {
        ClientRegistration standard = registration(OpenIdConnectDialect.STANDARD);
        ClientRegistration proConnect = registration(OpenIdConnectDialect.PROCONNECT);

        assertThat(standard.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(standard.getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        assertThat(standard.getScopes()).containsExactlyInAnyOrder("openid", "profile", "email");
        assertThat(proConnect.getClientSettings().isRequireProofKey()).isFalse();
        assertThat(proConnect.getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        assertThat(proConnect.getScopes()).contains("siret", "usual_name").doesNotContain("profile");
    }

    @Test
    void takesTheCallbackFromThePublicAddressAndNotFromARequest() throws IOException {
        assertThat(registration(OpenIdConnectDialect.STANDARD).getRedirectUri())
                .isEqualTo("https://cordee.example/login/oauth2/code/provider");
    }

    @Test
    void isOffWithoutAnIssuerAndRefusesAnIssuerWithoutAClient() {
        assertThat(settings(null, OpenIdConnectDialect.STANDARD, null).isOn()).isFalse();
        assertThatThrownBy(() -> settings("http://localhost:1", OpenIdConnectDialect.STANDARD, null))
                .hasMessageContaining("client id and secret");
        assertThat(settings("http://localhost:1", OpenIdConnectDialect.STANDARD, "geheim"))
                .asString()
                .doesNotContain("geheim");
    }

    private static ClientRegistration registration(OpenIdConnectDialect dialect) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (ProConnectDouble provider = new ProConnectDouble(port)) {
            String issuer = provider.address("").toString();
            return new OpenIdConnectProvider(settings(issuer, dialect, "geheim"), publicAddress()).registration();
        }
    }

    private static OpenIdConnectSettings settings(String issuer, OpenIdConnectDialect dialect, String secret) {
        return new OpenIdConnectSettings(issuer, "Essai", "cordee", secret, dialect, null, "ES256");
    }

    private static PublicAddress publicAddress() {
        AccountSettings settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("cordee.account.public-url", "https://cordee.example/")))
                .bind("cordee.account", AccountSettings.class)
                .get();
        return new PublicAddress(
                settings, new MockEnvironment(), new StaticListableBeanFactory().getBeanProvider(LinkPage.class));
    }
}
