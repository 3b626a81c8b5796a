package org.cordee.account.web;

import org.cordee.account.ChangingPasswords;
import org.cordee.account.FirstAdministrator;
import org.cordee.account.LinkPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps the account room's own link purposes to their pages. */
@Configuration(proxyBeanMethods = false)
class AccountWebConfiguration {

    @Bean
    static LinkPage passwordLinks() {
        return new LinkPage(ChangingPasswords.LINK_PURPOSE, "password");
    }

    @Bean
    static LinkPage firstAdministratorLinks() {
        return new LinkPage(FirstAdministrator.LINK_PURPOSE, "administrator");
    }
}
