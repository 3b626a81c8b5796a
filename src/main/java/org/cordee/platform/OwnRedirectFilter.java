package org.cordee.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shortens redirects to this server to their path. A library builds them with the host that the request names, which its
 * sender chooses; the browser completes a path with the address that it opened itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class OwnRedirectFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new OwnRedirects(response, request.getServerName(), request.getServerPort()));
    }

    /** Returns the path and query of an address on this host and port; any other address unchanged. */
    static String shortened(String location, String ownHost, int ownPort) {
        try {
            URI address = URI.create(location);
            boolean own = ownHost.equalsIgnoreCase(Objects.toString(address.getHost(), "")) && ownPort == port(address);
            if (!own) {
                return location;
            }
            String path = "/" + address.getRawPath().replaceFirst("^/+", "");
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
            return path + query + fragment;
        } catch (IllegalArgumentException malformed) {
            return location;
        }
    }

    private static int port(URI address) {
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private static final class OwnRedirects extends HttpServletResponseWrapper {

        private final String ownHost;
        private final int ownPort;

        OwnRedirects(HttpServletResponse response, String ownHost, int ownPort) {
            super(response);
            this.ownHost = ownHost;
            this.ownPort = ownPort;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(shortened(location, ownHost, ownPort));
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            super.sendRedirect(shortened(location, ownHost, ownPort), status, clearBuffer);
        }
    }
}
