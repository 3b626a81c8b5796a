package org.cordee.notification;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.ApprovalEvent.ApprovalAwaited;
import org.cordee.submission.ApprovalEvent.ApprovalLapsed;
import org.cordee.submission.ApprovalEvent.ApprovalReminderSent;
import org.cordee.submission.ApprovalEvent.ApprovalSettled;
import org.cordee.submission.ApprovalEvent.BidObjected;
import org.cordee.submission.ApprovalEvent.BidReopened;
import org.cordee.submission.ApprovalEvent.DepositDecidedWithout;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks each member to approve the frozen bid, and notifies the lead and the members of the result, without reasons. */
@Component
class ApprovalLetters {

    private static final String LISTENER_ID = "org.cordee.notification.ApprovalLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    ApprovalLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$ApprovalAwaited)")
    void on(ApprovalAwaited event) {
        Occasion occasion = toApprover(LetterKind.BID_TO_APPROVE, event.approvalId(), event);
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$ApprovalReminderSent)")
    void on(ApprovalReminderSent event) {
        Occasion occasion = toApprover(LetterKind.APPROVAL_REMINDER, event.approvalId(), event);
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$BidObjected)")
    void on(BidObjected event) {
        Occasion occasion = leading(LetterKind.BID_OBJECTED, event.approvalId(), event, "/approvals/decision");
        toLead(occasion.naming(event.organisationId()), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$ApprovalSettled)")
    void on(ApprovalSettled event) {
        toLead(leading(LetterKind.APPROVALS_COMPLETE, event.roundId(), event, "/submission"), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$ApprovalLapsed)")
    void on(ApprovalLapsed event) {
        toAll(LetterKind.APPROVAL_NOT_AWAITED, event.roundId(), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$DepositDecidedWithout)")
    void on(DepositDecidedWithout event) {
        toAll(LetterKind.DEPOSIT_WITHOUT, event.roundId(), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.ApprovalEvent$BidReopened)")
    void on(BidReopened event) {
        writing.write(leading(LetterKind.BID_REOPENED, event.roundId(), event, "/sections"), event.organisationId());
    }

    private static Occasion toApprover(LetterKind kind, UUID approval, ConsortiumFact event) {
        return Occasion.of(kind, approval, event.consortiumId()).leadingTo("/approvals/" + approval);
    }

    private void toLead(Occasion occasion, ConsortiumFact event) {
        writing.write(occasion, matters.of(event.consortiumId(), null).leadOrganisationId());
    }

    private void toAll(LetterKind kind, UUID round, ConsortiumFact event) {
        List<UUID> members = matters.memberOrganisations(event.consortiumId());
        members.forEach(organisation -> writing.write(leading(kind, round, event, "/approvals"), organisation));
    }

    private static Occasion leading(LetterKind kind, UUID subject, ConsortiumFact event, String below) {
        return Occasion.of(kind, subject, event.consortiumId()).leadingTo("/consortia/" + event.consortiumId() + below);
    }
}
