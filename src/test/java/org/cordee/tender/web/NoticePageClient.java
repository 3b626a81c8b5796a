package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.tender.NoticeSamples;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A lead that imports notices and fills in missing values, with a new session for each request. */
record NoticePageClient(MockMvc browser, TestVisitor lead) {

    static NoticePageClient in(WebApplicationContext context) {
        return new NoticePageClient(TestVisitor.browser(context), TestVisitor.member(context));
    }

    /** Imports a notice and returns the address of its consultation. */
    String importNotice(String file) throws Exception {
        MockHttpServletResponse answer = send(handIn(file));
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    static AbstractMockHttpServletRequestBuilder<?> handIn(String file) {
        return multipart("/notices")
                .file(new MockMultipartFile("file", file, "application/xml", NoticeSamples.bytes(file)))
                .with(csrf());
    }

    String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(lead.signedIn()))
                .andReturn()
                .getResponse();
    }
}
