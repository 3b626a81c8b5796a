package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.servlet.FlashMap;

class SessionConfigurationTests {

    private final GenericConversionService conversions = SessionConfiguration.conversions();
    private final CookieSerializer cookies = SessionConfiguration.sessionCookie();

    @Test
    void whatASessionStoresIsReadBackFromTheDatabase() {
        SecurityContextImpl signedIn = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(Ids.next(), Actor.Via.ACCOUNT, 3), null, PasswordAuthenticationProvider.PERSON));
        FlashMap flash = new FlashMap();
        flash.put("saved", true);

        assertThat(readBack(signedIn)).isEqualTo(signedIn);
        assertThat(readBack(new PendingAccount(Ids.next(), "Nadia", "hash"))).isInstanceOf(PendingAccount.class);
        assertThat(readBack(List.of(flash))).isEqualTo(List.of(flash));
    }

    @Test
    void anAttributeOfAnotherVersionCountsAsMissing() {
        byte[] foreign = "not a Java object".getBytes(StandardCharsets.UTF_8);

        assertThat(conversions.convert(foreign, Object.class)).isNull();
    }

    @Test
    void theCookieBelongsToThisHostAloneOverTls() {
        MockHttpServletResponse overTls = written(true);
        MockHttpServletResponse plain = written(false);

        assertThat(overTls.getHeader("Set-Cookie"))
                .startsWith("__Host-cordee-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(plain.getHeader("Set-Cookie"))
                .startsWith("cordee-session=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void aCookieWithoutThePrefixIsNotReadOverTls() {
        String value = written(false).getCookie("cordee-session").getValue();
        MockHttpServletRequest overTls = new MockHttpServletRequest();
        overTls.setSecure(true);
        overTls.setCookies(new Cookie("cordee-session", value));

        assertThat(cookies.readCookieValues(overTls)).isEmpty();
    }

    private MockHttpServletResponse written(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieSerializer.CookieValue(request, response, "id"));
        return response;
    }

    private Object readBack(Object value) {
        byte[] stored = conversions.convert(value, byte[].class);
        return conversions.convert(stored, Object.class);
    }
}
