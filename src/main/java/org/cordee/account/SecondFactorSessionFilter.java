package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.cordee.shared.Actor.Via;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads an open session back to the second step when the person needs a second factor and none was proven: it became a
 * signatory or an administrator since the sign-in, or the setting was changed. A person who has no factor yet adds its
 * first one in that step, for which the first step is the proof: an older session ends instead, so that whoever took it
 * over adds none.
 */
final class SecondFactorSessionFilter extends OncePerRequestFilter {

    private final SecondFactorPolicy policy;
    private final SecurityContextRepository contexts;

    SecondFactorSessionFilter(SecondFactorPolicy policy, SecurityContextRepository contexts) {
        this.policy = policy;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal
                && principal.via() == Via.ACCOUNT
                && !SecondFactorTokens.isProven(authentication)
                && policy.isNeededBy(principal.personId())) {
            leadToTheStep(authentication, principal, request, response);
        }
        chain.doFilter(request, response);
    }

    private void leadToTheStep(
            Authentication authentication,
            AccountPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant earliest = Instant.now().minus(SecondFactorPending.LIFE);
        if (!policy.hasFactor(principal.personId()) && !SecondFactorTokens.isAnyProvenSince(authentication, earliest)) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecondFactorTokens.pending(authentication, principal));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
