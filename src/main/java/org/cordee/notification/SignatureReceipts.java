package org.cordee.notification;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.AgreementApproved;
import org.cordee.agreement.AgreementEvent.PowerGranted;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.ApprovalEvent.BidApproved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends a receipt to the organisation that signed the agreement, gave its power of attorney or approved the bid. */
@Component
class SignatureReceipts {

    private static final String LISTENER_ID = "org.cordee.notification.SignatureReceipts.on";
    private static final int SHOWN_OF_ID = 8;

    private final WritingLetters writing;

    SignatureReceipts(WritingLetters writing) {
        this.writing = writing;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$AgreementApproved)")
    void on(AgreementApproved event) {
        String page = "/consortia/" + event.consortiumId() + "/agreement";
        writing.write(receipt(LetterKind.AGREEMENT_RECEIPT, event, event.signatureId(), page), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.agreement.AgreementEvent$PowerGranted)")
    void on(PowerGranted event) {
        String page = "/powers/" + event.powerId();
        writing.write(receipt(LetterKind.POWER_RECEIPT, event, event.powerId(), page), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$BidApproved)")
    void on(BidApproved event) {
        String page = "/approvals/" + event.approvalId();
        writing.write(receipt(LetterKind.APPROVAL_RECEIPT, event, event.approvalId(), page), event.organisationId());
    }

    private static Occasion receipt(LetterKind kind, ConsortiumFact event, UUID signed, String page) {
        String id = signed.toString();
        return Occasion.of(kind, signed, event.consortiumId())
                .leadingTo(page)
                .showing(Map.of(
                        FactKind.RECEIPT,
                                id.substring(id.length() - SHOWN_OF_ID).toUpperCase(Locale.ROOT),
                        FactKind.SIGNED_AT, event.occurredAt().toString()));
    }
}
