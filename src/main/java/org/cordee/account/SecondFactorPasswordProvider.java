package org.cordee.account;

import java.util.Objects;
import org.cordee.shared.Actor.Via;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Authenticates by password where that is enough. For a person who has or needs a second factor it leads to the second
 * step in a browser, and refuses a program, which uses a token instead.
 */
final class SecondFactorPasswordProvider implements AuthenticationProvider {

    private final AuthenticationProvider password;
    private final SecondFactorPolicy policy;

    SecondFactorPasswordProvider(AuthenticationProvider password, SecondFactorPolicy policy) {
        this.password = password;
        this.policy = policy;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Authentication first = SecondFactorTokens.single(
                Objects.requireNonNull(password.authenticate(attempt)), FactorGrantedAuthority.PASSWORD_AUTHORITY);
        if (!(first.getPrincipal() instanceof AccountPrincipal principal) || !policy.isNeededBy(principal.personId())) {
            return first;
        }
        if (principal.via() == Via.API) {
            throw new SecondFactorMissing();
        }
        return SecondFactorTokens.pending(first, principal);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return password.supports(attempt);
    }
}
