package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.cordee.account.SecondFactorSignIn.Complete;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Receives the code of the second step: the form of {@code /sign-in/factor}. */
final class SecondFactorFilter extends AbstractAuthenticationProcessingFilter {

    /** The request attribute with the recovery codes of a first factor that was added in this step. */
    static final String RECOVERY_CODES = SecondFactorFilter.class.getName() + ".recovery-codes";

    private final SecondFactorSignIn signIn;

    SecondFactorFilter(SecondFactorSignIn signIn) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SecondFactorLogin.PAGE));
        this.signIn = signIn;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication first = SecurityContextHolder.getContext().getAuthentication();
        if (first == null || !(first.getPrincipal() instanceof SecondFactorPending pending)) {
            throw new AccountExpiredException("no sign-in waits for a second factor");
        }
        Complete complete = signIn.complete(
                pending, Objects.requireNonNullElse(request.getParameter("code"), ""), SignInSource.of(request));
        request.setAttribute(RECOVERY_CODES, complete.recoveryCodes());
        return SecondFactorTokens.complete(first, complete.principal(), complete.kind());
    }
}
