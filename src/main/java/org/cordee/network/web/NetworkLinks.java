package org.cordee.network.web;

import org.cordee.account.LinkPage;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the pages of the links that networks send. */
@Configuration(proxyBeanMethods = false)
class NetworkLinks {

    static final String MEMBERSHIP = JoiningNetwork.LINK_PURPOSE;

    @Bean
    LinkPage networkMembershipPage() {
        return new LinkPage(MEMBERSHIP, "network");
    }

    @Bean
    LinkPage networkSchemePage() {
        return new LinkPage(AnsweringScheme.LINK_PURPOSE, "scheme");
    }
}
