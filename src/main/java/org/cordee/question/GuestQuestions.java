package org.cordee.question;

import java.util.UUID;
import org.cordee.account.GuestSubject;
import org.cordee.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides what a guest may open: the proposals of its organisation, and the answers of its grouping. */
@Configuration(proxyBeanMethods = false)
class GuestQuestions {

    @Bean
    static GuestSubject proposalsOfGuest(ProposedQuestions proposals) {
        return new GuestSubject() {
            @Override
            public String name() {
                return "proposal";
            }

            @Override
            public boolean accepts(UUID id, UUID consortiumId, UUID organisationId) {
                return proposals
                        .findByIdAndConsortiumId(id, consortiumId)
                        .filter(proposal -> proposal.isOf(Actor.ofLink(organisationId)))
                        .isPresent();
            }
        };
    }

    @Bean
    static GuestSubject answersOfGuest(BuyerAnswers answers) {
        return new GuestSubject() {
            @Override
            public String name() {
                return "answer";
            }

            @Override
            public boolean accepts(UUID id, UUID consortiumId, UUID organisationId) {
                return answers.findByIdAndConsortiumId(id, consortiumId).isPresent();
            }
        };
    }
}
