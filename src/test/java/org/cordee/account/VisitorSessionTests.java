package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

/** A visitor who begins a sign-in by passkey or provider gets a session that ends soon. */
class VisitorSessionTests {

    private final CsrfTokens tokens = new CsrfTokens();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aNewSessionEndsTenMinutesAfterItsLastUse() {
        assertThat(VisitorSession.of(request, response).getMaxInactiveInterval())
                .isEqualTo(600);
    }

    @Test
    void anExistingSessionKeepsItsLife() {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(28_800);

        assertThat(VisitorSession.of(request, response)).isSameAs(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(28_800);
    }

    @Test
    void theFormsOfTheOpenPageStayValid() {
        CsrfToken ofPage = tokens.generateToken(request);
        tokens.saveToken(ofPage, request, response);
        request.setCookies(response.getCookies());

        VisitorSession.of(request, response);

        assertThat(tokens.loadToken(request))
                .isNotNull()
                .extracting(CsrfToken::getToken)
                .isEqualTo(ofPage.getToken());
    }
}
