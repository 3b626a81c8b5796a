package org.cordee.showcase.web;

import org.cordee.account.LinkPage;
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.RegisteringAttendees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the account room which pages the links of letters about events open. */
@Configuration(proxyBeanMethods = false)
class ShowcaseLinks {

    @Bean
    LinkPage registrationOfAttendee() {
        return new LinkPage(RegisteringAttendees.LINK_PURPOSE, "registration");
    }

    @Bean
    LinkPage demonstrationOfOrganisation() {
        return new LinkPage(AnsweringDemonstration.LINK_PURPOSE, "demonstration");
    }
}
