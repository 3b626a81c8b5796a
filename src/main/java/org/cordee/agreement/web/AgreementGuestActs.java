package org.cordee.agreement.web;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares which pages a guest may open to sign the agreement or to give its power of attorney. */
@Configuration(proxyBeanMethods = false)
class AgreementGuestActs {

    private static final String SIGNATURE = "/consortia/{consortium}/agreement/signature";
    private static final String POWER = "/powers/{subject}";
    private static final List<String> AGREEMENT = List.of(
            "/consortia/{consortium}/agreement",
            "/consortia/{consortium}/agreement/file",
            "/consortia/{consortium}/agreement/annexes/*/file",
            "/consortia/{consortium}/agreement/signatures/file");

    @Bean
    static GuestAct agreementOfGuest() {
        return new GuestAct("agreement", List.of(SIGNATURE), AGREEMENT, List.of(SIGNATURE));
    }

    @Bean
    static GuestAct powerOfGuest() {
        List<String> reads =
                Stream.concat(Stream.of(POWER + "/file"), AGREEMENT.stream()).toList();
        return new GuestAct("power", List.of(POWER), reads, List.of(POWER));
    }
}
