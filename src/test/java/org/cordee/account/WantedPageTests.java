package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Tests that the page wanted before the sign-in is found again without a session, and only on this server. */
class WantedPageTests {

    private final WantedPage cache = new WantedPage();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void leadsBackToThePageWithItsQuery() {
        MockHttpServletRequest request = get("/consortia/7/sections");
        request.setQueryString("page=2");
        cache.saveRequest(request, response);

        MockHttpServletRequest signIn = get("/sign-in");
        signIn.setCookies(response.getCookies());

        SavedRequest found = cache.getRequest(signIn, response);
        assertThat(found).isNotNull();
        assertThat(found.getRedirectUrl()).isEqualTo("/consortia/7/sections?page=2");
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void forgetsThePageWhenItIsOpened() {
        MockHttpServletRequest request = get("/tasks");
        request.setCookies(cookie("/tasks"));

        assertThat(cache.getMatchingRequest(request, response)).isNull();

        assertThat(response.getHeader("Set-Cookie")).contains("wanted-page=;", "Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "/\\example.org", "https://example.org", "", "/a\nb"})
    void followsNoOtherServer(String page) {
        MockHttpServletRequest request = get("/sign-in");
        request.setCookies(cookie(page));

        assertThat(cache.getRequest(request, response)).isNull();
    }

    @Test
    void storesNeitherFragmentsNorPosts() {
        MockHttpServletRequest fragment = get("/tasks");
        fragment.addHeader("HX-Request", "true");
        MockHttpServletRequest stream = get("/progress");
        stream.addHeader("Accept", "text/event-stream");

        cache.saveRequest(fragment, response);
        cache.saveRequest(stream, response);
        cache.saveRequest(new MockHttpServletRequest("POST", "/tasks"), response);

        assertThat(response.getHeaderNames()).isEmpty();
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static Cookie cookie(String page) {
        return new Cookie(
                "wanted-page",
                Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8)));
    }
}
