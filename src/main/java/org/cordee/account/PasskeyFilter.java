package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/**
 * Receives the answer of a passkey: as a whole sign-in, because the device verified its user, or as the second step
 * after the password.
 */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/sign-in/passkey";

    /** The request attribute with the page to which a refusal leads; the security context is empty by then. */
    static final String REFUSAL_PAGE = PasskeyFilter.class.getName() + ".refusal-page";

    private final PasskeyOptions options;
    private final PasskeyOperations operations;
    private final People people;

    PasskeyFilter(PasskeyOptions options, PasskeyOperations operations, People people) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
        this.options = options;
        this.operations = operations;
        this.people = people;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(
                REFUSAL_PAGE, SecondFactorPending.current().isPresent() ? SecondFactorLogin.PAGE : "/sign-in");
        PublicKeyCredentialRequestOptions asked = options.takeSignIn(request);
        if (asked == null) {
            throw new BadCredentialsException("no options were given for this answer");
        }
        Person person = people.findById(
                        owner(asked, Objects.requireNonNullElse(request.getParameter("credential"), "")))
                .filter(Person::isEnabled)
                .orElseThrow(() -> new BadCredentialsException("the account is closed"));
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof SecondFactorPending pending) {
            if (!pending.isOf(person) || !pending.isOpen(Instant.now())) {
                throw new BadCredentialsException("the passkey is not one of the person who gave the password");
            }
            return SecondFactorTokens.complete(before, pending.principal(), SecondFactorKind.PASSKEY);
        }
        AccountPrincipal principal = new AccountPrincipal(person.id(), Actor.Via.ACCOUNT, person.securityStamp());
        UsernamePasswordAuthenticationToken alone =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        // The address of the network is stored with the session, shortened; the details would repeat it in full.
        alone.setDetails(Actor.Via.ACCOUNT.name());
        return SecondFactorTokens.complete(alone, principal, SecondFactorKind.PASSKEY);
    }

    private UUID owner(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            return operations.authenticate(asked, answer);
        } catch (RuleViolation refused) {
            throw new BadCredentialsException("the answer of the passkey is not valid", refused);
        }
    }
}
