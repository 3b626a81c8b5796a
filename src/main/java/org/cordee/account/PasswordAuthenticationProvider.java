package org.cordee.account;

import java.util.List;
import org.cordee.shared.Actor.Via;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Authenticates by address and password, for the form and for HTTP Basic alike. The details of an attempt are its
 * {@link SignInSource}; they contain the secret of a cookie and are not passed on to the session.
 */
final class PasswordAuthenticationProvider implements AuthenticationProvider {

    /** The one authority that Spring Security needs: authenticated. The domain decides what the user may do. */
    static final List<SimpleGrantedAuthority> PERSON = List.of(new SimpleGrantedAuthority("PERSON"));

    private final SigningIn signingIn;
    private final Via via;

    PasswordAuthenticationProvider(SigningIn signingIn, Via via) {
        this.signingIn = signingIn;
        this.via = via;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        SignInSource source = attempt.getDetails() instanceof SignInSource known ? known : SignInSource.UNKNOWN;
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        SigningIn.Outcome outcome = signingIn.signIn(attempt.getName(), password, source, via);
        if (outcome.refusal() == SigningIn.Refusal.TOO_MANY) {
            throw new LockedException("too many failed sign-ins");
        }
        if (outcome.principal() == null) {
            throw new BadCredentialsException("wrong address or password");
        }
        UsernamePasswordAuthenticationToken passed =
                UsernamePasswordAuthenticationToken.authenticated(outcome.principal(), null, PERSON);
        // Without details of its own it would get those of the attempt, with the secret of the cookie.
        passed.setDetails(via.name());
        return passed;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
