package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.NextStepCheck;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the agreement to the members for signature after the lead has read it. From then on its text does not change.
 */
@Component
@Transactional
public class ReleasingAgreement {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final AgreementContentReading sources;
    private final WritingAgreement writing;
    private final List<NextStepCheck> before;
    private final BusinessClock clock;

    ReleasingAgreement(
            NegotiatedConsortia groupings,
            Agreements agreements,
            AgreementContentReading sources,
            WritingAgreement writing,
            List<NextStepCheck> before,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.sources = sources;
        this.writing = writing;
        this.before = before;
        this.clock = clock;
    }

    /** @return the new version's id */
    public UUID release(Actor actor, UUID consortiumId, Wording wording) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(grouping.leadOrganisationId());
        grouping.requireAwaitingAgreement();
        grouping.refuseAfterDeadline(act.at());
        before.forEach(one -> one.requireNextStepAllowed(grouping, act.at()));
        AgreementVersionNumber draft = AgreementVersionNumber.after(agreements.latest(consortiumId));
        AgreementPapers papers = writing.write(sources.of(consortiumId), wording);
        Agreement agreement = Agreement.release(act, Ids.next(), consortiumId, draft, wording, papers);
        agreements.saveAndFlush(agreement);
        return agreement.id();
    }
}
