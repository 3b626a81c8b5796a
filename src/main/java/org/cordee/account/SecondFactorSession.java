package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Continues the session in which a person changed its second factors; all its other sessions end. */
public final class SecondFactorSession {

    private SecondFactorSession() {}

    /**
     * Stores the principal with its new security stamp under a new session id.
     *
     * @param proven the factor that was proven by the change; null when none was
     */
    public static void goOn(
            AccountPrincipal principal,
            @Nullable SecondFactorKind proven,
            HttpServletRequest request,
            HttpServletResponse response) {
        Authentication before =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                proven == null
                        ? SecondFactorTokens.same(before, principal)
                        : SecondFactorTokens.complete(before, principal, proven));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
