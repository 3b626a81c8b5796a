package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

/** Tests that the CSRF token of a page for everyone needs no session, and moves into the session with the sign-in. */
class CsrfTokensTests {

    private final CsrfTokens tokens = new CsrfTokens();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void storesTheTokenInACookieThatNeitherScriptsNorOtherSitesUse() {
        CsrfToken token = tokens.generateToken(request);

        tokens.saveToken(token, request, response);

        assertThat(request.getSession(false)).isNull();
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("csrf=" + token.getToken())
                .contains("HttpOnly", "Path=/");
        assertThat(response.getCookie("csrf"))
                .isNotNull()
                .extracting(cookie -> cookie.getAttribute("SameSite"))
                .isEqualTo("Lax");
    }

    @Test
    void namesTheCookieSoThatNoOtherHostSetsItOverTls() {
        request.setSecure(true);

        tokens.saveToken(tokens.generateToken(request), request, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-csrf=").contains("Secure", "Path=/");
    }

    /** A cookie that another page could have set must not count for a signed-in user. */
    @Test
    void ignoresTheCookieWhereThereIsASession() {
        request.setCookies(response(tokens.generateToken(request)).getCookies());
        assertThat(tokens.loadToken(request)).isNotNull();

        request.getSession();

        assertThat(tokens.loadToken(request)).isNull();
    }

    @Test
    void removesTheCookieAtTheSignIn() {
        request.setCookies(response(tokens.generateToken(request)).getCookies());

        tokens.saveToken(null, request, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith("csrf=;").contains("Max-Age=0");
        assertThat(tokens.loadToken(request)).isNull();
    }

    private MockHttpServletResponse response(CsrfToken token) {
        MockHttpServletResponse first = new MockHttpServletResponse();
        tokens.saveToken(token, request, first);
        return first;
    }
}
