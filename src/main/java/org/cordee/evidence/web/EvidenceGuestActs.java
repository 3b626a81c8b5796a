package org.cordee.evidence.web;

import java.util.List;
import org.cordee.account.GuestAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares which pages a guest may open to hand in the evidence of its organisation; the check is the lead's. */
@Configuration(proxyBeanMethods = false)
class EvidenceGuestActs {

    private static final String EVIDENCE = "/evidence/{subject}";

    @Bean
    static GuestAct evidenceOfGuest() {
        return new GuestAct(
                "evidence",
                List.of(EVIDENCE),
                List.of(
                        EVIDENCE + "/hand-in",
                        EVIDENCE + "/sheets/*",
                        EVIDENCE + "/data",
                        EVIDENCE + "/espd",
                        EVIDENCE + "/espd/*/draft",
                        EVIDENCE + "/espd/*/formats/*",
                        EVIDENCE + "/exclusions",
                        EVIDENCE + "/subcontractors",
                        EVIDENCE + "/pieces/*",
                        EVIDENCE + "/pieces/*/file"),
                List.of(
                        EVIDENCE + "/hand-in",
                        EVIDENCE + "/data",
                        EVIDENCE + "/espd",
                        EVIDENCE + "/espd/former",
                        EVIDENCE + "/espd/*/confirmation",
                        EVIDENCE + "/exclusions",
                        EVIDENCE + "/subcontractors",
                        EVIDENCE + "/pieces/*"));
    }
}
