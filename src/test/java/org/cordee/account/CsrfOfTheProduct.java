package org.cordee.account;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.web.context.WebApplicationContext;

/**
 * Gives the running server its own store of CSRF tokens back. A test that sends {@code csrf()} with MockMvc replaces it
 * for the whole server, by one that makes a session for every visitor.
 */
final class CsrfOfTheProduct {

    private CsrfOfTheProduct() {}

    static void restore(WebApplicationContext application) {
        WebTestUtils.setCsrfTokenRepository(
                new MockHttpServletRequest(application.getServletContext(), "GET", "/sign-in"), new CsrfTokens());
    }
}
