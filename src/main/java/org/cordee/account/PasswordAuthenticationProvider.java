package org.cordee.account;

import java.util.List;
import org.cordee.shared.Actor.Via;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Authenticates by address and password, for the form and for HTTP Basic alike. */
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
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        SigningIn.Outcome outcome = signingIn.signIn(attempt.getName(), password, address, via);
        if (outcome.refusal() == SigningIn.Refusal.TOO_MANY) {
            throw new LockedException("too many failed sign-ins");
        }
        if (outcome.principal() == null) {
            throw new BadCredentialsException("wrong address or password");
        }
        UsernamePasswordAuthenticationToken welcome =
                UsernamePasswordAuthenticationToken.authenticated(outcome.principal(), null, PERSON);
        welcome.setDetails(attempt.getDetails());
        return welcome;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
