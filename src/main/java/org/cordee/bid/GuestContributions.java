package org.cordee.bid;

import java.util.UUID;
import org.cordee.account.GuestSubject;
import org.cordee.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides which sections and prices a guest may open: those of its organisation in the consortium of its link. */
@Configuration(proxyBeanMethods = false)
class GuestContributions {

    @Bean
    static GuestSubject sectionsOfGuest(Sections sections) {
        return new GuestSubject() {
            @Override
            public String name() {
                return "section";
            }

            @Override
            public boolean accepts(UUID id, UUID consortiumId, UUID organisationId) {
                Actor guest = Actor.ofLink(organisationId);
                return sections.findById(id)
                        .filter(section -> section.consortiumId().equals(consortiumId))
                        .filter(section -> section.hands().isWrittenBy(guest)
                                || section.hands().isReviewedBy(guest))
                        .isPresent();
            }
        };
    }

    @Bean
    static GuestSubject pricesOfGuest(PriceSheets sheets) {
        return new GuestSubject() {
            @Override
            public String name() {
                return "price";
            }

            @Override
            public boolean accepts(UUID id, UUID consortiumId, UUID organisationId) {
                return sheets.findById(id)
                        .filter(sheet -> sheet.consortiumId().equals(consortiumId))
                        .filter(sheet -> sheet.organisationId().equals(organisationId))
                        .isPresent();
            }
        };
    }
}
