package org.cordee.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.CandidacyDeclared;
import org.cordee.opportunity.OpportunityEvent.CandidacySetAside;
import org.cordee.opportunity.OpportunityEvent.CandidacyTaken;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.OpportunityView;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the owner of an opportunity that a structure is interested, and a structure what the owner decided. A candidate
 * that a lead puts on its list gets the invitation in its turn and no letter before.
 */
@Component
class OpportunityLetters {

    private static final String LISTENER_ID = "org.cordee.notification.OpportunityLetters.on";
    private static final int LONGEST_WORD = 500;

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final ReadingOpportunities opportunities;

    OpportunityLetters(WritingLetters writing, LetterContacts contacts, ReadingOpportunities opportunities) {
        this.writing = writing;
        this.contacts = contacts;
        this.opportunities = opportunities;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.opportunity.OpportunityEvent$CandidacyDeclared)")
    void on(CandidacyDeclared event) {
        OpportunityView about = opportunities.find(event.opportunityId());
        UUID owner = about.ownerOrganisationId();
        Map<FactKind, String> facts = facts(about);
        String word = wordOf(event);
        if (word != null) {
            facts.put(FactKind.WORD, word);
        }
        Occasion occasion = Occasion.of(LetterKind.CANDIDACY_RECEIVED, event.answerId(), EventHeader.NO_CONSORTIUM)
                .naming(event.organisationId())
                .showing(facts)
                .leadingTo(pageOfOwner(about));
        List<Recipient> recipients = owner == null ? contacts.coordinators() : contacts.of(owner);
        recipients.forEach(recipient -> writing.write(occasion, owner, recipient));
    }

    private @Nullable String wordOf(CandidacyDeclared event) {
        return opportunities
                .wordOf(event.opportunityId(), event.organisationId())
                .map(word -> word.replaceAll("\\s+", " "))
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                .orElse(null);
    }

    private static String pageOfOwner(OpportunityView about) {
        return about.kind() == OpportunityKind.SLOT && about.consortiumId() != null
                ? "/consortia/" + about.consortiumId() + "/candidates?slot=" + about.subjectId()
                : "/opportunities/" + about.id();
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.opportunity.OpportunityEvent$CandidacyTaken)")
    void on(CandidacyTaken event) {
        OpportunityView about = opportunities.find(event.opportunityId());
        if (about.kind() != OpportunityKind.SLOT) {
            toCandidate(LetterKind.CANDIDACY_TAKEN, about, event.answerId(), event.organisationId());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.opportunity.OpportunityEvent$CandidacySetAside)")
    void on(CandidacySetAside event) {
        toCandidate(
                LetterKind.CANDIDACY_SET_ASIDE,
                opportunities.find(event.opportunityId()),
                event.answerId(),
                event.organisationId());
    }

    private void toCandidate(LetterKind kind, OpportunityView about, UUID answerId, UUID organisationId) {
        UUID owner = about.ownerOrganisationId();
        Occasion occasion = Occasion.of(kind, answerId, EventHeader.NO_CONSORTIUM)
                .showing(facts(about))
                .leadingTo("/opportunities/" + about.id());
        Occasion named = owner == null ? occasion : occasion.naming(owner);
        contacts.of(organisationId).forEach(recipient -> writing.write(named, organisationId, recipient));
    }

    private static Map<FactKind, String> facts(OpportunityView about) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        facts.put(FactKind.NEED, about.content().title());
        String market = about.content().market();
        if (market != null) {
            facts.put(FactKind.MARKET, market);
        }
        return facts;
    }
}
