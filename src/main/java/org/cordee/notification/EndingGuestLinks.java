package org.cordee.notification;

import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.agreement.AgreementEvent.PowerGranted;
import org.cordee.agreement.AgreementEvent.SignatureEvent;
import org.cordee.bid.BidEvent.PriceValidated;
import org.cordee.bid.BidEvent.SectionSubmitted;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.MemberReplaced;
import org.cordee.consortium.shares.ShareEvent;
import org.cordee.evidence.ApplicationEvent.EvidenceHandedIn;
import org.cordee.submission.ApprovalEvent.BidApproved;
import org.cordee.submission.ApprovalEvent.BidObjected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the links of guests in the transaction of the act, which the guest or another person of its organisation did on
 * a page or over the API: from then on the links only show their pages. A later request comes with a new letter and a
 * new link. The links of a member that left, and of a consortium that was abandoned, open nothing any more.
 */
@Component
class EndingGuestLinks {

    private final OneTimeLinks links;
    private final LetterLookup matters;

    EndingGuestLinks(OneTimeLinks links, LetterLookup matters) {
        this.links = links;
        this.matters = matters;
    }

    @EventListener
    void on(ShareEvent.AnswerEvent event) {
        end("shares", event.consortiumId(), event.stamp().organisationId());
    }

    @EventListener
    void on(SignatureEvent event) {
        end("agreement", event.consortiumId(), event.organisationId());
    }

    @EventListener
    void on(PowerGranted event) {
        end("power", event.powerId(), event.organisationId());
    }

    @EventListener
    void on(EvidenceHandedIn event) {
        end("evidence", event.evidenceFileId(), event.organisationId());
    }

    @EventListener
    void on(SectionSubmitted event) {
        end("section", event.sectionId(), event.organisationId());
    }

    @EventListener
    void on(PriceValidated event) {
        end("price", event.priceSheetId(), event.organisationId());
    }

    @EventListener
    void on(BidApproved event) {
        end("approval", event.approvalId(), event.organisationId());
    }

    @EventListener
    void on(BidObjected event) {
        end("approval", event.approvalId(), event.organisationId());
    }

    @EventListener
    void on(MemberReplaced event) {
        links.revoke(event.consortiumId(), event.organisationId());
    }

    @EventListener
    void on(MemberDroppedOut event) {
        links.revoke(event.consortiumId(), event.organisationId());
    }

    @EventListener
    void on(ConsortiumAbandoned event) {
        matters.memberOrganisations(event.consortiumId())
                .forEach(organisation -> links.revoke(event.consortiumId(), organisation));
    }

    private void end(String purpose, UUID subjectId, @Nullable UUID organisationId) {
        if (organisationId != null) {
            links.markUsedBy(organisationId, purpose, subjectId);
        }
    }
}
