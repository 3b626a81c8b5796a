package org.cordee.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Makes the authentications of a sign-in in two steps. The authorities say which factors were proven and when, as
 * Spring Security writes them; the authority {@code PERSON}, which opens the pages, comes with the last step.
 */
final class SecondFactorTokens {

    private SecondFactorTokens() {}

    /** Returns the authentication between the two steps. */
    static Authentication pending(Authentication first, AccountPrincipal principal) {
        return token(first, SecondFactorPending.after(principal, Instant.now()), factors(first.getAuthorities()));
    }

    /** Returns the authentication after the second step: it opens the pages. */
    static Authentication complete(Authentication first, AccountPrincipal principal, SecondFactorKind kind) {
        List<GrantedAuthority> authorities = new ArrayList<>(PasswordAuthenticationProvider.PERSON);
        factors(first.getAuthorities()).stream()
                .filter(factor -> !kind.authority().equals(factor.getAuthority()))
                .forEach(authorities::add);
        authorities.add(FactorGrantedAuthority.fromAuthority(kind.authority()));
        return token(first, principal, authorities);
    }

    /** Returns the authentication with the factor of the first step added, for a sign-in that needs no second one. */
    static Authentication single(Authentication first, String firstFactor) {
        List<GrantedAuthority> authorities = new ArrayList<>(first.getAuthorities());
        if (authorities.stream().noneMatch(given -> firstFactor.equals(given.getAuthority()))) {
            authorities.add(FactorGrantedAuthority.fromAuthority(firstFactor));
        }
        return token(first, Objects.requireNonNull(first.getPrincipal()), authorities);
    }

    /** Returns the authentication with another principal of the same person and the same factors. */
    static Authentication same(Authentication before, AccountPrincipal principal) {
        return token(before, principal, before.getAuthorities());
    }

    /** Tells if a second factor was proven in this session. */
    static boolean isProven(Authentication authentication) {
        List<String> seconds = Arrays.stream(SecondFactorKind.values())
                .map(SecondFactorKind::authority)
                .toList();
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(seconds::contains);
    }

    /** Tells if this factor was proven in this session since a moment, in machine time. */
    static boolean isProvenSince(Authentication authentication, String factor, Instant earliest) {
        return factorsSince(authentication, earliest).anyMatch(factor::equals);
    }

    /** Tells if any factor was proven in this session since a moment, in machine time. */
    static boolean isAnyProvenSince(Authentication authentication, Instant earliest) {
        return factorsSince(authentication, earliest).findAny().isPresent();
    }

    private static Stream<String> factorsSince(Authentication authentication, Instant earliest) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> factor.getIssuedAt().isAfter(earliest))
                .map(FactorGrantedAuthority::getAuthority);
    }

    /** Returns the authorities of proven factors alone. */
    private static List<GrantedAuthority> factors(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(GrantedAuthority.class::cast)
                .toList();
    }

    private static Authentication token(
            Authentication first, Object principal, Collection<? extends GrantedAuthority> authorities) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        token.setDetails(first.getDetails());
        return token;
    }
}
