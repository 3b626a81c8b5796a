package org.cordee.need.web;

import org.cordee.account.LinkPage;
import org.cordee.need.AskingStructures;
import org.cordee.need.NeedBuyer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the account room which pages the links of needs open. */
@Configuration(proxyBeanMethods = false)
class NeedLinks {

    @Bean
    LinkPage needOfBuyer() {
        return new LinkPage(NeedBuyer.LINK_PURPOSE, "need");
    }

    @Bean
    LinkPage inquiryOfStructure() {
        return new LinkPage(AskingStructures.LINK_PURPOSE, "inquiry");
    }
}
