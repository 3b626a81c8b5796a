package org.cordee.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.candidacy.CandidacyEvent.ApplicationDeposited;
import org.cordee.candidacy.CandidacyEvent.ApplicationFrozen;
import org.cordee.candidacy.CandidacyEvent.ApplicationNotSelected;
import org.cordee.candidacy.CandidacyEvent.BuyerConsentRecorded;
import org.cordee.candidacy.CandidacyEvent.FrozenApplicationReopened;
import org.cordee.candidacy.CandidacyEvent.InvitedToTender;
import org.cordee.shared.ConsortiumFact;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about an application that is deposited before the bid and notifies the members. The letters repeat no
 * word of the buyer: its reasons stand on the page.
 */
@Component
class CandidacyLetters {

    private static final String LISTENER_ID = "org.cordee.notification.CandidacyLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    CandidacyLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$ApplicationFrozen)")
    void on(ApplicationFrozen event) {
        toPartners(leading(LetterKind.APPLICATION_FROZEN, event.eventId(), event), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$FrozenApplicationReopened)")
    void on(FrozenApplicationReopened event) {
        toPartners(leading(LetterKind.APPLICATION_REOPENED, event.eventId(), event), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$ApplicationDeposited)")
    void on(ApplicationDeposited event) {
        Occasion occasion = leading(LetterKind.APPLICATION_DEPOSITED, event.applicationDepositId(), event);
        Map<FactKind, String> receipt = Map.of(
                FactKind.RECEIPT, event.receiptNumber(),
                FactKind.DEPOSITED_AT, event.completedAt().toString(),
                FactKind.MANIFEST, event.manifestSha256());
        toMembers(occasion.showing(receipt), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$InvitedToTender)")
    void on(InvitedToTender event) {
        toMembers(leading(LetterKind.INVITED_TO_TENDER, event.eventId(), event), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$ApplicationNotSelected)")
    void on(ApplicationNotSelected event) {
        toMembers(leading(LetterKind.APPLICATION_NOT_SELECTED, event.eventId(), event), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.candidacy.CandidacyEvent$BuyerConsentRecorded)")
    void on(BuyerConsentRecorded event) {
        toMembers(leading(LetterKind.BUYER_CONSENT, event.buyerConsentId(), event), event);
    }

    private static Occasion leading(LetterKind kind, UUID subject, ConsortiumFact event) {
        return Occasion.of(kind, subject, event.consortiumId())
                .leadingTo("/consortia/" + event.consortiumId() + "/candidacy");
    }

    private void toMembers(Occasion occasion, ConsortiumFact event) {
        matters.memberOrganisations(event.consortiumId())
                .forEach(organisation -> writing.write(occasion, organisation));
    }

    private void toPartners(Occasion occasion, ConsortiumFact event) {
        UUID lead = matters.of(event.consortiumId(), null).leadOrganisationId();
        List<UUID> partners = matters.memberOrganisations(event.consortiumId()).stream()
                .filter(organisation -> !organisation.equals(lead))
                .toList();
        partners.forEach(organisation -> writing.write(occasion, organisation));
    }
}
