package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the holder of a one-time link under {@code /i/{token}} for this one request: the session stores nothing
 * about it, and a signed-in user is ignored meanwhile. Addresses that try links which never existed are
 * told to wait; a link that exists is opened for them all the same. A link
 * of a consortium opens the pages of its {@link GuestAct}: a page outside of the act is answered like a missing one,
 * and after the act nothing is accepted any more.
 */
final class LinkAuthenticationFilter extends OncePerRequestFilter {

    static final String PREFIX = "/i/";

    /** The authority of a guest; it exists only inside a request that this filter let through. */
    static final String AUTHORITY = "LINK";

    /** The pages below a link that every link has; all others belong to its act. */
    private static final Pattern OWN_PAGE = Pattern.compile("|/account(/.*)?");

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final OneTimeLinks links;
    private final GuestActs acts;
    private final SignInThrottle throttle;

    LinkAuthenticationFilter(OneTimeLinks links, GuestActs acts, SignInThrottle throttle) {
        this.links = links;
        this.acts = acts;
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LinkHolder holder = holder(request, response);
        if (holder == null) {
            return;
        }
        SecurityContext signedIn = SecurityContextHolder.getContext();
        try {
            SecurityContext guest = SecurityContextHolder.createEmptyContext();
            guest.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    holder, null, List.of(new SimpleGrantedAuthority(AUTHORITY))));
            SecurityContextHolder.setContext(guest);
            request.setAttribute(CurrentActor.GUEST_BASE, PREFIX + token(request));
            answer(holder, request, response, chain);
        } finally {
            SecurityContextHolder.setContext(signedIn);
        }
    }

    private void answer(LinkHolder holder, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String base = PREFIX + token(request);
        String path = request.getServletPath().substring(base.length());
        if (holder.consortiumId() == null || OWN_PAGE.matcher(path).matches()) {
            chain.doFilter(request, response);
            return;
        }
        boolean reading = READING.contains(request.getMethod());
        boolean plain =
                PLAIN.matcher(path).matches() && request.getRequestURI().equals(request.getContextPath() + base + path);
        boolean open = plain && (reading ? acts.reads(holder, path) : acts.acts(holder, path));
        if (!open || !reading && !"POST".equals(request.getMethod())) {
            response.sendError(404);
        } else if (!reading && holder.done()) {
            request.setAttribute(EndedLink.class.getName(), new EndedLink(holder, true));
            response.sendError(410);
        } else {
            chain.doFilter(new GuestRequest(request, path), new GuestResponse(response, base, holder, acts));
        }
    }

    private static String token(HttpServletRequest request) {
        return request.getServletPath().substring(PREFIX.length()).split("/", 2)[0];
    }

    private @Nullable LinkHolder holder(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return links.resolve(token(request));
        } catch (NotFound unknown) {
            boolean admitted = throttle.admitsUnknownSecret(CallerNetwork.of(request.getRemoteAddr()));
            response.sendError(admitted ? 404 : 429);
        } catch (EndedLink over) {
            request.setAttribute(EndedLink.class.getName(), over);
            response.sendError(410);
        }
        return null;
    }
}
