package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Redirects to the sign-in form: with "wrong" for every reason, or with "too many" when the user must wait or asks for a
 * link, which opens the form for its browser.
 */
final class SignInFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String reason = refused instanceof LockedException ? "too-many" : "wrong";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }
}
