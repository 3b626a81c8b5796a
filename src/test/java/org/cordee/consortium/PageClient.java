package org.cordee.consortium;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.AccountPrincipal;
import org.cordee.account.CheckPages;
import org.cordee.account.LinkHolder;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Opens pages and sends forms for one firm after the other, in one language. */
public final class PageClient {

    /** Replaces the notification bell, which every page asks and whose room is not loaded here. */
    public static final class SilentNotificationBell {

        public int fresh() {
            return 0;
        }
    }

    private final WebApplicationContext context;
    private final MockMvc pages;
    private String language = "fr";

    public PageClient(WebApplicationContext context) {
        this.context = context;
        var beans = (ConfigurableListableBeanFactory) context.getAutowireCapableBeanFactory();
        if (!beans.containsBean("notificationBell")) {
            beans.registerSingleton("notificationBell", new SilentNotificationBell());
        }
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    public PageClient in(String chosen) {
        language = chosen;
        return this;
    }

    /** Signs in by the one-time link that was sent for this invitation. */
    public PageClient as(SampleFirm firm, UUID invitation) {
        LinkHolder holder = new LinkHolder(
                Ids.next(),
                "invitation",
                invitation,
                firm.organisationId(),
                null,
                null,
                "a@b.example",
                java.time.Instant.MAX,
                false);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(holder, null, List.of()));
        return this;
    }

    /** Signs in with an account. */
    public PageClient as(SampleFirm firm) {
        return as(TestVisitor.memberOf(context, firm.organisationId()));
    }

    /** Signs in with an account that may not sign for the firm. */
    public PageClient asHelperOf(SampleFirm firm) {
        return as(TestVisitor.helperOf(context, firm.organisationId()));
    }

    private PageClient as(TestVisitor visitor) {
        UUID person = visitor.personId();
        AccountPrincipal principal = new AccountPrincipal(person, Actor.Via.ACCOUNT, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(principal, null, List.of()));
        return this;
    }

    public String page(String address) {
        return whole(answer(MockMvcRequestBuilders.get(address)));
    }

    /** Returns the address to which a page redirects; null when it shows a page. */
    @Nullable
    public String redirectOf(String address) {
        return answer(MockMvcRequestBuilders.get(address)).getRedirectedUrl();
    }

    /**
     * Sends a form and returns the page with which it comes back, or its check page; fields are name, value, name,
     * value …
     */
    public String again(String address, String... fields) {
        MockHttpServletResponse answer = post(address, fields);
        String next = answer.getRedirectedUrl();
        return next == null || !CheckPages.isBetween(next) ? whole(answer) : page(next);
    }

    /** Sends a form and returns the page that refuses it with status 422. */
    public String refused(String address, String... fields) {
        try {
            return PageText.ofRefusal(post(address, fields));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public MockHttpServletResponse post(String address, String... fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(address);
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return answer(form);
    }

    /** Sends a PUT request of an API client. */
    public MockHttpServletResponse put(String address, String json) {
        return answer(MockMvcRequestBuilders.put(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    /** Sends a POST request of an API client. */
    public MockHttpServletResponse postJson(String address, String json) {
        return answer(MockMvcRequestBuilders.post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    public MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MockHttpServletResponse answer = pages.perform(
                            request.param("lang", language).characterEncoding(StandardCharsets.UTF_8))
                    .andReturn()
                    .getResponse();
            answer.setCharacterEncoding("UTF-8");
            return answer;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns the text of a response, whatever its status. */
    public static String body(MockHttpServletResponse answer) {
        try {
            return PageText.plain(answer.getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static String whole(MockHttpServletResponse answer) {
        try {
            return PageText.of(answer);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
