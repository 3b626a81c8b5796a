package org.cordee.remark.web;

import java.util.List;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares which pages a guest may open whose organisation is asked to read a remark: the remarks on that section, and
 * its text. The link of a letter about the section itself opens them too.
 */
@Configuration(proxyBeanMethods = false)
class RemarkGuestActs {

    private static final String SECTION = "/sections/{subject}";
    private static final String REMARKS = SECTION + "/remarks";
    private static final String REMARK = REMARKS + "/*";

    @Bean
    static GuestAct remarksOfGuest() {
        return new GuestAct(
                "remarks",
                List.of(REMARKS),
                List.of(REMARK, SECTION + "/preview", SECTION + "/pictures/*"),
                List.of(REMARKS, REMARK + "/replies", REMARK + "/resolution", REMARK + "/reopening"));
    }
}
