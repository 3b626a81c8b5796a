package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the stages of a procedure in which the application is deposited before the bid. Each act runs as part of a
 * larger one, and a second call changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MarkingStage {

    private final Consortia consortia;
    private final LapsingInvitations lapsing;
    private final LeadClaims claims;

    MarkingStage(Consortia consortia, LapsingInvitations lapsing, LeadClaims claims) {
        this.consortia = consortia;
        this.lapsing = lapsing;
        this.claims = claims;
    }

    /**
     * Records that the application is frozen: its members stay from now on.
     *
     * @throws RuleViolation unless the application is prepared and its deadline lies ahead
     */
    public void frozen(Act act, UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.freezeApplication(act);
        consortia.saveAndFlush(consortium);
    }

    /**
     * Records that the frozen application is open again.
     *
     * @throws RuleViolation once it is deposited
     */
    public void reopened(UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.reopenApplication();
        consortia.saveAndFlush(consortium);
    }

    /** Records that the buyer has the application. */
    public void applied(UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.applied();
        consortia.saveAndFlush(consortium);
    }

    /**
     * Records that the buyer invites the consortium to tender, and the date for bids, which becomes its deadline.
     *
     * @throws RuleViolation unless the buyer decides about the application, and for a date that is past
     */
    public void invited(Act act, UUID consortiumId, Deadline offers) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.invitedToTender(act, offers);
        consortia.saveAndFlush(consortium);
    }

    /**
     * Ends the consortium because the buyer did not select its application. Its lots are free again for its lead.
     *
     * @throws RuleViolation unless the buyer decides about the application
     */
    public void notSelected(Act act, UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        lapsing.lockOpen(consortiumId);
        consortium.notSelected(act);
        consortia.saveAndFlush(consortium);
        lapsing.lapse(act, consortiumId);
        claims.release(consortiumId);
    }

    /** Records that the buyer allows a member to leave the deposited application. */
    public void released(UUID consortiumId, UUID organisationId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        consortium.release(organisationId);
        consortia.saveAndFlush(consortium);
    }
}
