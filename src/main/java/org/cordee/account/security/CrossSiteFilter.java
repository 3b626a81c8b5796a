package org.cordee.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.cordee.account.link.HouseAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that once knew credentials for HTTP Basic sends them with whatever another site's page makes it post. Programs
 * say neither where they come from nor whose page they are on; browsers do, and no page can make them lie about it.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CODE = "account.cross-site";

    private final HouseAddress house;
    private final MessageSource texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    CrossSiteFilter(HouseAddress house, MessageSource texts, LocaleResolver locales, JsonMapper json) {
        this.house = house;
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

    /** By the address the browser called or the one we are known by; a proxy may have changed the scheme on the way. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        String called = request.getHeader(HttpHeaders.HOST);
        String caller = authority(origin);
        return !caller.isEmpty()
                && (caller.equalsIgnoreCase(called) || caller.equalsIgnoreCase(authority(house.of("/"))));
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
