package org.cordee.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Stores the page that a user wanted before the sign-in, in a cookie, so that a request without an account makes no
 * session. Only a path of this server is stored and followed, never a host.
 */
final class WantedPage implements RequestCache {

    private static final String NAME = "wanted-page";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LONGEST = 2_000;

    /** A second slash, or a backslash that browsers read as one, would begin the name of another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}]*");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isPage(request) && page.length() <= LONGEST && PATH.matcher(page).matches()) {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            write(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LIFE, request, response);
        }
    }

    /** Checks that a browser shows the answer as a page, and not as a fragment or a stream of events. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && (accept == null || accept.contains("text/html"))
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return page(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Removes the page when it is opened. The request is served as it came. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (page(request)
                .filter(page -> page.equals(path) || page.startsWith(path + "?"))
                .isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            write("", Duration.ZERO, request, response);
        }
    }

    private static Optional<String> page(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            String page = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(page).filter(path -> PATH.matcher(path).matches());
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
