package org.cordee.consortium.web;

import java.util.List;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares which pages of a consortium a guest may open: to answer proposed shares, and to read where it stands. */
@Configuration(proxyBeanMethods = false)
class ConsortiumGuestActs {

    private static final String MESSAGES = "/consortia/{consortium}/messages";
    private static final String ANSWER = "/consortia/{consortium}/shares/answer";

    @Bean
    static GuestAct sharesOfGuest() {
        return new GuestAct(
                "shares",
                List.of(ANSWER),
                List.of(
                        "/consortia/{consortium}/shares",
                        "/consortia/{consortium}/shares/exposure",
                        "/consortia/{consortium}/subcontracts"),
                List.of(ANSWER));
    }

    /** The conversation of the members: a guest writes in it as long as its link is open. */
    @Bean
    static GuestAct messagesOfGuest() {
        return new GuestAct(
                "messages",
                List.of(MESSAGES),
                List.of("/consortia/{consortium}", MESSAGES + "/file", "/consortia/{consortium}/waiting"),
                List.of(MESSAGES));
    }

    /** The pages to which letters without a request lead: nothing but a message can be sent from them. */
    @Bean
    static GuestAct readingOfGuest() {
        return new GuestAct(
                "grouping",
                List.of(
                        "/consortia/{consortium}",
                        "/consortia/{consortium}/shares",
                        "/consortia/{consortium}/agreement",
                        "/consortia/{consortium}/approvals",
                        "/consortia/{consortium}/submission"),
                List.of(
                        MESSAGES,
                        MESSAGES + "/file",
                        "/consortia/{consortium}/sections",
                        "/consortia/{consortium}/waiting",
                        "/consortia/{consortium}/assessment",
                        "/consortia/{consortium}/news",
                        "/consortia/{consortium}/diagram",
                        "/consortia/{consortium}/subcontracts",
                        "/consortia/{consortium}/agreement/file",
                        "/consortia/{consortium}/agreement/annexes/*/file",
                        "/consortia/{consortium}/agreement/signatures/file"),
                List.of(MESSAGES));
    }
}
