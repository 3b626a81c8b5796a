package org.cordee;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A program that calls the API as a given person, in French. */
public abstract class ApiTest {

    @Autowired
    protected WebApplicationContext application;

    protected MockMvc programs;
    protected TestVisitor caller;

    @BeforeEach
    void enter() {
        programs = TestVisitor.browser(application);
        caller = TestVisitor.member(application);
    }

    protected static AbstractMockHttpServletRequestBuilder<?> json(
            AbstractMockHttpServletRequestBuilder<?> request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    protected MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return programs.perform(request.header("Accept-Language", "fr").with(caller.byApi()))
                .andReturn()
                .getResponse();
    }

    protected static <T> T read(MockHttpServletResponse answer, String path) throws Exception {
        return JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), path);
    }
}
