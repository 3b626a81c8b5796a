package org.cordee.notification;

import java.time.Instant;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.agreement.AgreementEvent.AgreementRefused;
import org.cordee.agreement.AgreementEvent.AgreementSentBack;
import org.cordee.agreement.AgreementEvent.PowerAwaited;
import org.cordee.agreement.AgreementEvent.PowerReminderSent;
import org.cordee.agreement.AgreementEvent.SignatureAwaited;
import org.cordee.agreement.AgreementEvent.SignatureLapsed;
import org.cordee.agreement.AgreementEvent.SignatureReminderSent;
import org.cordee.shared.ConsortiumFact;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about the agreement and the powers of attorney. Notifies each party when it has to sign, and the lead
 * when a party did not sign.
 */
@Component
class AgreementLetters {

    private static final String LISTENER_ID = "org.cordee.notification.AgreementLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    AgreementLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$SignatureAwaited)")
    void on(SignatureAwaited event) {
        toParty(LetterKind.AGREEMENT_TO_SIGN, event.signatureId(), event, event.organisationId(), event.dueAt());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$SignatureReminderSent)")
    void on(SignatureReminderSent event) {
        toParty(LetterKind.AGREEMENT_REMINDER, event.signatureId(), event, event.organisationId(), event.dueAt());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$AgreementSentBack)")
    void on(AgreementSentBack event) {
        if (event.last()) {
            toLead(LetterKind.AGREEMENT_NOT_SIGNED, event.agreementId(), event, event.organisationId());
        } else {
            toLead(LetterKind.AGREEMENT_TO_CHANGE, event.agreementId(), event, event.organisationId());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$AgreementRefused)")
    void on(AgreementRefused event) {
        toLead(LetterKind.AGREEMENT_NOT_SIGNED, event.agreementId(), event, event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$SignatureLapsed)")
    void on(SignatureLapsed event) {
        toLead(LetterKind.AGREEMENT_NOT_SIGNED, event.agreementId(), event, event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$AgreementConcluded)")
    void on(AgreementConcluded event) {
        Occasion occasion = leading(LetterKind.AGREEMENT_SIGNED, event.agreementId(), event, "/agreement");
        matters.memberOrganisations(event.consortiumId())
                .forEach(organisation -> writing.write(occasion, organisation));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$PowerAwaited)")
    void on(PowerAwaited event) {
        toGrantor(LetterKind.POWER_TO_GIVE, event, event.powerId(), event.organisationId(), event.dueAt());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$PowerReminderSent)")
    void on(PowerReminderSent event) {
        toGrantor(LetterKind.POWER_REMINDER, event, event.powerId(), event.organisationId(), event.dueAt());
    }

    private void toParty(LetterKind kind, UUID signature, ConsortiumFact event, UUID organisation, Instant due) {
        writing.write(leading(kind, signature, event, "/agreement/signature").due(due), organisation);
    }

    private void toGrantor(LetterKind kind, ConsortiumFact event, UUID power, UUID organisation, Instant due) {
        Occasion occasion = Occasion.of(kind, power, event.consortiumId()).leadingTo("/powers/" + power);
        writing.write(occasion.due(due), organisation);
    }

    /** Names the party that did not sign; its reason is shown on the page and not in the letter. */
    private void toLead(LetterKind kind, UUID agreement, ConsortiumFact event, UUID organisation) {
        String below = kind == LetterKind.AGREEMENT_TO_CHANGE ? "/agreement/review" : "/agreement/arbitration";
        writing.write(
                leading(kind, agreement, event, below).naming(organisation),
                matters.of(event.consortiumId(), null).leadOrganisationId());
    }

    private static Occasion leading(LetterKind kind, UUID subject, ConsortiumFact event, String below) {
        return Occasion.of(kind, subject, event.consortiumId()).leadingTo("/consortia/" + event.consortiumId() + below);
    }
}
