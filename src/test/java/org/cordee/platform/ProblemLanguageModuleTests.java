package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Problem documents are in the requested language, else in French, whatever the language of the machine. */
@CordeeTest
class ProblemLanguageModuleTests {

    @Autowired
    WebApplicationContext application;

    MockMvc programs;
    TestVisitor caller;

    @BeforeEach
    void enter() {
        programs = TestVisitor.browser(application);
        caller = TestVisitor.member(application);
    }

    @Test
    void problemDocumentsAreFrenchByDefault() throws Exception {
        assertThat(detail(unreadable())).contains("n’est pas lisible");
        assertThat(detail(unreadable().header("Accept-Language", "fr"))).contains("n’est pas lisible");
    }

    @Test
    void problemDocumentsAreEnglishOnRequest() throws Exception {
        assertThat(detail(unreadable().header("Accept-Language", "en"))).contains("cannot be read");
    }

    private static MockHttpServletRequestBuilder unreadable() {
        return post("/api/v1/consultations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{");
    }

    private String detail(MockHttpServletRequestBuilder request) throws Exception {
        String problem = programs.perform(request.with(caller.byApi()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(problem, "$.detail");
    }
}
