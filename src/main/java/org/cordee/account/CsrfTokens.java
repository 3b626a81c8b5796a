package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Stores the CSRF token in the session where there is one, and otherwise in a cookie, so that a page for everyone makes
 * no session: 500 requests made 500 sessions of eight hours. The cookie is not sent with a request that another site's
 * page posts, scripts cannot read it, and over TLS no other host can set it.
 */
final class CsrfTokens implements CsrfTokenRepository {

    /** The name that the session's repository expects, too. */
    private static final String HEADER = "X-CSRF-TOKEN";

    private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository plainCookie = cookie("csrf");

    /** Browsers accept a name with this prefix only from the host itself and over TLS. */
    private final CsrfTokenRepository hostCookie = cookie("__Host-csrf");

    private static CsrfTokenRepository cookie(String name) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setHeaderName(HEADER);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return storeOf(request).generateToken(request);
    }

    /** Stores the token; null removes it from both stores, which a sign-in and a sign-out do. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            storeOf(request).saveToken(token, request, response);
            return;
        }
        session.saveToken(null, request, response);
        CsrfTokenRepository cookie = cookieOf(request);
        if (cookie.loadToken(request) != null) {
            cookie.saveToken(null, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return storeOf(request).loadToken(request);
    }

    private CsrfTokenRepository storeOf(HttpServletRequest request) {
        HttpSession existing = request.getSession(false);
        return existing == null ? cookieOf(request) : session;
    }

    private CsrfTokenRepository cookieOf(HttpServletRequest request) {
        return request.isSecure() ? hostCookie : plainCookie;
    }
}
