package org.cordee.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.candidacy.CandidacyAccess.Applicant;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MarkingStage;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead record that the buyer allows one member to leave or be replaced although the application is deposited
 * (R2142-26, L2141-13). The member is not changed by it: the lead replaces it afterwards.
 */
@Component
@Transactional
public class RecordingConsent {

    /** More consents than this are a mistake, and each of them is shown on one page. */
    static final int MOST_CONSENTS = 50;

    private final CandidacyAccess access;
    private final ConsortiumLookup consortia;
    private final BuyerConsents consents;
    private final MarkingStage stages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingConsent(
            CandidacyAccess access,
            ConsortiumLookup consortia,
            BuyerConsents consents,
            MarkingStage stages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.consortia = consortia;
        this.consents = consents;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the consent. The same consent again changes nothing.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation before the members are frozen, for the lead itself, for an organisation that is no member,
     * and for a letter of the future
     */
    public void record(Actor actor, UUID consortiumId, UUID organisationId, GivenConsent given) {
        Act act = Act.now(actor, clock);
        Applicant applicant = access.lockForLead(actor, consortiumId);
        List<BuyerConsent> earlier = consents.of(consortiumId);
        boolean known = earlier.stream()
                .anyMatch(one -> one.organisationId().equals(organisationId) && one.given().equals(given));
        if (known) {
            return;
        }
        if (!applicant.stage().isCompositionFrozen()
                || !applicant.consortium().state().isAlive()) {
            throw new RuleViolation("candidacy.consent.not-needed");
        }
        requirePartner(applicant, organisationId);
        if (given.givenOn().isAfter(LocalDate.ofInstant(
                act.at(), applicant.consortium().deadline().zone()))) {
            throw RuleViolation.of("givenOn", "candidacy.decision.not-a-past-day");
        }
        if (earlier.size() >= MOST_CONSENTS) {
            throw new RuleViolation("candidacy.consent.too-many", MOST_CONSENTS);
        }
        stages.released(consortiumId, organisationId);
        BuyerConsent consent = consents.save(new BuyerConsent(act, consortiumId, organisationId, given));
        events.publishEvent(new CandidacyEvent.BuyerConsentRecorded(
                act.eventHeader(consortiumId), consent.id(), organisationId, given.cause()));
    }

    private void requirePartner(Applicant applicant, UUID organisationId) {
        if (organisationId.equals(applicant.consortium().leadOrganisationId())) {
            throw RuleViolation.of("organisation", "candidacy.consent.lead");
        }
        if (!consortia.isMember(applicant.consortium().id(), organisationId)) {
            throw RuleViolation.of("organisation", "candidacy.consent.no-member");
        }
    }
}
