package org.cordee.organisation.web;

import org.cordee.account.LinkPage;
import org.cordee.organisation.UpdatingOwnPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page of the links that update an organisation's page. */
@Configuration(proxyBeanMethods = false)
class OwnPageLinks {

    @Bean
    LinkPage ownPageLink() {
        return new LinkPage(UpdatingOwnPage.LINK_PURPOSE, "page");
    }
}
