package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person who was disabled, erased or given a new password since the sign-in, and each session some
 * hours after its sign-in, however much it is used.
 */
final class SessionValidityFilter extends OncePerRequestFilter {

    private final SessionValidity welcome;
    private final Duration longest;

    SessionValidityFilter(SessionValidity welcome, Duration longest) {
        this.welcome = welcome;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal account
                && (isOver(session) || !welcome.stillHolds(account))) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(@Nullable HttpSession session) {
        return session != null
                && !Instant.now().isBefore(OwnSessions.signedInAt(session).plus(longest));
    }
}
