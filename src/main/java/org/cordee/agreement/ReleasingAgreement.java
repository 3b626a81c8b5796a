package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.cordee.agreement.convention.ConventionSources;
import org.cordee.agreement.convention.Wording;
import org.cordee.consortium.Act;
import org.cordee.consortium.BeforeNextStep;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
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

    private final NegotiatedGroupings groupings;
    private final Agreements agreements;
    private final ConventionSources sources;
    private final List<BeforeNextStep> before;
    private final BusinessClock clock;

    ReleasingAgreement(
            NegotiatedGroupings groupings,
            Agreements agreements,
            ConventionSources sources,
            List<BeforeNextStep> before,
            BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.sources = sources;
        this.before = before;
        this.clock = clock;
    }

    /** @return the new version's id */
    public UUID release(Actor actor, UUID consortiumId, Wording wording) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Act act = Act.now(actor, clock).by(grouping.leadOrganisationId());
        grouping.requireAwaitingAgreement();
        grouping.refuseAfterDeadline(act.at());
        before.forEach(one -> one.requireFree(grouping, act.at()));
        Draft draft = Draft.after(agreements.latest(consortiumId));
        Agreement agreement = Agreement.release(
                act,
                Ids.next(),
                consortiumId,
                draft,
                wording,
                sources.of(consortiumId).copies(wording));
        agreements.saveAndFlush(agreement);
        return agreement.id();
    }
}
