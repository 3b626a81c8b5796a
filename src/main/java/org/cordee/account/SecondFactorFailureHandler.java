package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the step of the second factor with the reason, or to the first step when that is over. */
final class SecondFactorFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String next;
        if (request.getAttribute(PasskeyFilter.REFUSAL_PAGE) instanceof String page) {
            next = page + "?passkey";
        } else if (refused instanceof AccountExpiredException) {
            next = "/sign-in?expired";
        } else {
            next = SecondFactorLogin.PAGE + (refused instanceof LockedException ? "?too-many" : "?wrong");
        }
        response.sendRedirect(request.getContextPath() + next);
    }
}
