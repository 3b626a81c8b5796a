package org.cordee.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the form: with the one word "wrong" for every reason, or "too many" when it is time to wait. */
final class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String reason = refused instanceof LockedException ? "too-many" : "wrong";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }
}
