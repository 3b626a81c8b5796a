package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Errors of pages: some are shown to users, others are only logged. */
@ExtendWith(OutputCaptureExtension.class)
class PageRefusalsTests {

    @Controller
    static class News {

        @GetMapping("/left")
        String left() throws IOException {
            throw new AsyncRequestNotUsableException("the reader has gone");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a fault of ours");
        }

        record Words(List<String> lines) {}

        @PostMapping("/words")
        String words(Words words) {
            return words.lines().get(0);
        }

        @GetMapping("/outside")
        String outside() {
            return List.<String>of().get(1);
        }
    }

    @Test
    void refusesAListWithANumberBeyondTheLimit(CapturedOutput log) throws Exception {
        MockHttpServletRequestBuilder form =
                MockMvcRequestBuilders.post("/words").param("lines[999999]", "far away");

        assertThat(answer(form).getStatus()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("page failed", "ERROR");
        assertThat(get("/outside").getStatus()).isEqualTo(500);
    }

    @Test
    void logsNoErrorWhenABrowserClosesALiveConnection(CapturedOutput log) throws Exception {
        MockHttpServletResponse left = get("/left");
        String quiet = log.getAll();
        MockHttpServletResponse broken = get("/broken");

        assertThat(left.getForwardedUrl()).isNull();
        assertThat(quiet).doesNotContain("page failed", "ERROR");
        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(log.getAll()).contains("page failed reference=");
    }

    private static MockHttpServletResponse get(String path) throws Exception {
        return answer(MockMvcRequestBuilders.get(path));
    }

    private static MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        return MockMvcBuilders.standaloneSetup(new News())
                .setControllerAdvice(new PageRefusals(new StaticMessageSource()))
                .setSingleView((model, request, response) -> {})
                .build()
                .perform(asked)
                .andReturn()
                .getResponse();
    }
}
