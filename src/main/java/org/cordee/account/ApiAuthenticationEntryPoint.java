package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers unauthenticated API calls with a problem document (RFC 9457), with the waiting time after too many failures.
 */
final class ApiAuthenticationEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean tooMany = refused instanceof LockedException;
        response.setStatus(tooMany ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
        if (tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cordee\", charset=\"UTF-8\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body(refused));
    }

    private static String body(AuthenticationException refused) {
        if (refused instanceof SecondFactorMissing) {
            return SECOND_FACTOR;
        }
        return refused instanceof LockedException ? TOO_MANY : UNAUTHORIZED;
    }

    private static final String UNAUTHORIZED = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Credentials are missing or wrong.","code":"account.unauthorized"}""";
    private static final String SECOND_FACTOR = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"This person signs in with a second factor: use a token.","code":"account.second-factor.token"}""";
    private static final String TOO_MANY = """
            {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Too many failed sign-ins; wait and try again.","code":"account.too-many"}""";
}
