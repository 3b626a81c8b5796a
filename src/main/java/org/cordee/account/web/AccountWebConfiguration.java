package org.cordee.account.web;

import org.cordee.account.access.FirstAdministrator;
import org.cordee.account.link.LinkDestination;
import org.cordee.account.signin.ChangingPasswords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Maps the account room's own link purposes to their pages. */
@Configuration(proxyBeanMethods = false)
class AccountWebConfiguration {

    @Bean
    static LinkDestination passwordLinks() {
        return new LinkDestination(ChangingPasswords.LINK_PURPOSE, "password");
    }

    @Bean
    static LinkDestination firstAdministratorLinks() {
        return new LinkDestination(FirstAdministrator.LINK_PURPOSE, "administrator");
    }
}
