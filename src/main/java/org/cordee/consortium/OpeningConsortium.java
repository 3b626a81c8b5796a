package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.compliance.LeadUniqueness;
import org.cordee.compliance.OtherCandidacy;
import org.cordee.compliance.Verdict;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead opens a grouping for lots of a consultation. One lead a lot: absolute, whoever else asks (R2142-23). */
@Component
@Transactional
public class OpeningConsortium {

    private final Consortia consortia;
    private final Members members;
    private final LeadClaims claims;
    private final Tenders tenders;
    private final Parties parties;
    private final LeadUniqueness leadUniqueness;
    private final BusinessClock clock;

    OpeningConsortium(
            Consortia consortia,
            Members members,
            LeadClaims claims,
            Tenders tenders,
            Parties parties,
            LeadUniqueness leadUniqueness,
            BusinessClock clock) {
        this.consortia = consortia;
        this.members = members;
        this.claims = claims;
        this.tenders = tenders;
        this.parties = parties;
        this.leadUniqueness = leadUniqueness;
        this.clock = clock;
    }

    public UUID open(Actor actor, OpenConsortium wish) {
        Act act = Act.now(actor, clock);
        UUID lead = actor.requireOrganisation();
        if (!parties.establishment(wish.leadEstablishmentId()).organisationId().equals(lead)) {
            throw new NotFound();
        }
        Deadline deadline = deadline(tenders.consultation(wish.consultationId()), wish);
        refuseSecondLead(lead, wish.lotIds());
        Consortium consortium = consortia.saveAndFlush(Consortium.open(act, Ids.next(), wish, lead, deadline));
        for (UUID lotId : consortium.facts().lotIds()) {
            claim(lotId, lead, consortium.id());
            members.saveAndFlush(Member.lead(Ids.next(), consortium, lotId, act.at()));
        }
        return consortium.id();
    }

    private static Deadline deadline(TenderFacts tender, OpenConsortium wish) {
        for (UUID lotId : wish.lotIds()) {
            if (tender.lot(lotId).isEmpty()) {
                throw RuleViolation.of("lotIds", "consortium.foreign-lot");
            }
        }
        Deadline deadline = tender.deadline();
        if (deadline == null) {
            throw new RuleViolation("consortium.deadline-unknown");
        }
        return deadline;
    }

    private void refuseSecondLead(UUID lead, List<UUID> lotIds) {
        List<OtherCandidacy> others = claims.lotsLedBy(lead).stream()
                .map(lotId -> new OtherCandidacy(OtherCandidacy.Relation.LEAD, lotIds.contains(lotId)))
                .toList();
        Verdict gravest = leadUniqueness.check(clock.today(), others, false).get(0);
        if (gravest.blocks()) {
            throw secondLead(gravest.article());
        }
    }

    /** Two people of one lead may press the button at once: then the table's key decides. */
    private void claim(UUID lotId, UUID lead, UUID consortiumId) {
        try {
            claims.claim(lotId, lead, consortiumId);
        } catch (DataIntegrityViolationException alreadyLed) {
            throw secondLead("R2142-23");
        }
    }

    private static RuleViolation secondLead(String article) {
        return new RuleViolation("consortium.lead.already-leads", article);
    }
}
