package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates programs by {@code Authorization: Bearer cordee_…}, within the scope of the token. */
final class TokenAuthenticationFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final SignInThrottle throttle;
    private final AuthenticationEntryPoint refusal;

    TokenAuthenticationFilter(ApiTokens tokens, SignInThrottle throttle, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            letIn(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
        } catch (AuthenticationException refused) {
            refusal.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void letIn(String secret, String address) {
        Optional<ApiTokens.Bearer> bearer = tokens.bearerOf(secret);
        if (bearer.isEmpty()) {
            boolean tooMany = !throttle.admitsUnknownSecret(CallerNetwork.of(address));
            throw tooMany ? new LockedException("too many failures") : new BadCredentialsException("no such token");
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        bearer.get().owner(), null, authorities(bearer.get().scope())));
    }

    private static List<SimpleGrantedAuthority> authorities(TokenScope scope) {
        return List.of(PasswordAuthenticationProvider.PERSON.get(0), new SimpleGrantedAuthority(scope.authority()));
    }
}
