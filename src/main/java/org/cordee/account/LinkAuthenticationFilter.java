package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the holder of a one-time link under {@code /i/{token}} for this one request: the session stores nothing
 * about it, and a signed-in user is ignored meanwhile. Addresses that try links which never existed must wait.
 */
final class LinkAuthenticationFilter extends OncePerRequestFilter {

    static final String PREFIX = "/i/";

    private final OneTimeLinks links;
    private final SignInThrottle throttle;

    LinkAuthenticationFilter(OneTimeLinks links, SignInThrottle throttle) {
        this.links = links;
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (throttle.refusesAddress(address)) {
            response.sendError(429);
            return;
        }
        LinkHolder holder = holder(request, response, address);
        if (holder == null) {
            return;
        }
        SecurityContext signedIn = SecurityContextHolder.getContext();
        try {
            SecurityContext guest = SecurityContextHolder.createEmptyContext();
            guest.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    holder, null, List.of(new SimpleGrantedAuthority("LINK"))));
            SecurityContextHolder.setContext(guest);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }

    private @Nullable LinkHolder holder(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        String token = request.getServletPath().substring(PREFIX.length()).split("/", 2)[0];
        try {
            return links.resolve(token);
        } catch (NotFound unknown) {
            throttle.failed(address);
            response.sendError(404);
        } catch (EndedLink over) {
            request.setAttribute(EndedLink.class.getName(), over);
            response.sendError(410);
        }
        return null;
    }
}
