package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The session of a visitor who begins a sign-in by passkey or by the identity provider. It ends ten minutes after its
 * last use, so that strangers do not fill the table of sessions; the sign-in gives it its usual life.
 */
final class VisitorSession {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final CsrfTokens TOKENS = new CsrfTokens();

    private VisitorSession() {}

    /**
     * Returns the session of the request. A new one takes over the CSRF token of the browser's cookie, so that the forms
     * of the page that is open stay valid.
     */
    static HttpSession of(HttpServletRequest request, HttpServletResponse response) {
        HttpSession existing = request.getSession(false);
        if (existing != null) {
            return existing;
        }
        CsrfToken ofPage = TOKENS.loadToken(request);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) LIFE.toSeconds());
        if (ofPage != null) {
            new HttpSessionCsrfTokenRepository().saveToken(ofPage, request, response);
        }
        return session;
    }
}
