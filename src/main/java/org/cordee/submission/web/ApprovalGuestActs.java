package org.cordee.submission.web;

import java.util.List;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares which pages a guest may open to approve the frozen bid. */
@Configuration(proxyBeanMethods = false)
class ApprovalGuestActs {

    private static final String APPROVAL = "/approvals/{subject}";

    @Bean
    static GuestAct approvalOfGuest() {
        return new GuestAct(
                "approval",
                List.of(APPROVAL),
                List.of(APPROVAL + "/memo", "/consortia/{consortium}/approvals"),
                List.of(APPROVAL));
    }
}
