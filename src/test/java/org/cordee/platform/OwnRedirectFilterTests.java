package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnRedirectFilterTests {

    @ParameterizedTest
    @CsvSource({
        "http://elsewhere.example/tasks?page=2, /tasks?page=2",
        "http://elsewhere.example, /",
        "http://ELSEWHERE.example:80//evil.example/x, /evil.example/x",
        "/sign-in?wrong, /sign-in?wrong",
        "https://sign-in.example/authorize?state=1, https://sign-in.example/authorize?state=1",
        "http://elsewhere.example:9080/realms, http://elsewhere.example:9080/realms"
    })
    void aRedirectToThisServerContainsNoHostThatTheRequestNamed(String location, String sent) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName("elsewhere.example");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new OwnRedirectFilter().doFilter(request, response, new MockFilterChain(new RedirectingServlet(location)));

        assertThat(response.getRedirectedUrl()).isEqualTo(sent);
    }

    @Test
    void aMalformedAddressIsLeftAsItIs() {
        assertThat(OwnRedirectFilter.shortened("http://[", "elsewhere.example", 80))
                .isEqualTo("http://[");
    }

    private static final class RedirectingServlet extends jakarta.servlet.http.HttpServlet {

        private final String location;

        RedirectingServlet(String location) {
            this.location = location;
        }

        @Override
        protected void doGet(
                jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
                throws java.io.IOException {
            response.sendRedirect(location);
        }
    }
}
