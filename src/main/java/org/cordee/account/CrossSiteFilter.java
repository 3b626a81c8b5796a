package org.cordee.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses API calls from other sites' pages. A browser that has credentials for HTTP Basic sends them with every
 * request that a foreign page makes. Browsers declare the origin in headers that no page can falsify; programs send
 * none.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CODE = "account.cross-site";

    private final PublicAddress publicAddress;
    private final MessageSource texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    CrossSiteFilter(PublicAddress publicAddress, MessageSource texts, LocaleResolver locales, JsonMapper json) {
        this.publicAddress = publicAddress;
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return "cross-site".equals(site) || "same-site".equals(site) || origin != null && !isOurs(origin, request);
    }

    /**
     * Compares with the address the browser called and with the public address; a proxy may have changed the scheme.
     */
    private boolean isOurs(String origin, HttpServletRequest request) {
        String called = request.getHeader(HttpHeaders.HOST);
        String caller = authority(origin);
        return !caller.isEmpty()
                && (caller.equalsIgnoreCase(called) || caller.equalsIgnoreCase(authority(publicAddress.of("/"))));
    }

    private static String authority(String address) {
        try {
            return Objects.toString(URI.create(address).getRawAuthority(), "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = texts.getMessage(CODE, null, locales.resolveLocale(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, text);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", CODE);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
