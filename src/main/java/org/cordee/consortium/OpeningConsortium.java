package org.cordee.consortium;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.law.LeadUniqueness;
import org.cordee.law.OtherCandidacy;
import org.cordee.law.SeveralCandidacies;
import org.cordee.law.TableVerdict;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead open a consortium for lots of a consultation. An organisation leads at most one consortium for a lot
 * (R2142-23), without exception.
 */
@Component
@Transactional
public class OpeningConsortium {

    private final Consortia consortia;
    private final Members members;
    private final LeadClaims claims;
    private final Tenders tenders;
    private final DirectoryLookup directory;
    private final LeadUniqueness leadUniqueness;
    private final BusinessClock clock;

    OpeningConsortium(
            Consortia consortia,
            Members members,
            LeadClaims claims,
            Tenders tenders,
            DirectoryLookup directory,
            LeadUniqueness leadUniqueness,
            BusinessClock clock) {
        this.consortia = consortia;
        this.members = members;
        this.claims = claims;
        this.tenders = tenders;
        this.directory = directory;
        this.leadUniqueness = leadUniqueness;
        this.clock = clock;
    }

    /**
     * Checks the name and the lots of a new consortium before the other data are known. Changes nothing.
     *
     * @throws RuleViolation with all errors, each in its field
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, UUID consultationId, String name, List<UUID> lotIds) {
        UUID lead = actor.requireOrganisation();
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(() -> TextRules.required(name, "name", TextRules.SHORT));
        checks.require(() -> {
            OpeningTarget target = target(tenders.visibleTo(actor, consultationId), lotIds);
            refuseSecondLead(lead, target.lots());
            Consortium.refuseAfter(target.deadline(), clock.now());
        });
        checks.throwIfRefused();
    }

    public UUID open(Actor actor, OpenConsortium wish) {
        Act act = Act.now(actor, clock);
        UUID lead = actor.requireOrganisation();
        if (!directory
                .establishment(wish.leadEstablishmentId())
                .organisationId()
                .equals(lead)) {
            throw new NotFound();
        }
        OpeningTarget target = target(tenders.visibleTo(actor, wish.consultationId()), wish.lotIds());
        refuseSecondLead(lead, target.lots());
        Consortium consortium = consortia.saveAndFlush(Consortium.open(act, Ids.next(), wish, lead, target));
        claims.claim(consortium);
        for (AnsweredLot lot : target.lots()) {
            members.saveAndFlush(Member.lead(Ids.next(), consortium, lot.lotId(), act.at()));
        }
        return consortium.id();
    }

    /**
     * Returns the chosen lots and their earliest deadline: lots of one consultation may end at different moments, and
     * the first one binds. In a restricted procedure it is the one for applications.
     */
    private static OpeningTarget target(TenderFacts tender, List<UUID> lotIds) {
        List<AnsweredLot> lots = new ArrayList<>();
        Deadline first = null;
        boolean appliesFirst = tender.appliesFirst(lotIds);
        for (UUID lotId : new LinkedHashSet<>(lotIds)) {
            TenderLot lot = tender.lot(lotId).orElseThrow(() -> RuleViolation.of("lotIds", "consortium.foreign-lot"));
            Deadline deadline = appliesFirst ? lot.applications() : lot.deadline();
            if (deadline == null) {
                throw RuleViolation.of("lotIds", "consortium.deadline-unknown", lot.title());
            }
            first = first == null || deadline.instant().isBefore(first.instant()) ? deadline : first;
            lots.add(AnsweredLot.of(lot));
        }
        if (first == null) {
            throw RuleViolation.of("lotIds", "consortium.no-lot");
        }
        return new OpeningTarget(
                AnsweredConsultation.of(tender),
                lots,
                first,
                appliesFirst ? ProcedureStage.APPLICATION : ProcedureStage.SINGLE);
    }

    private void refuseSecondLead(UUID lead, List<AnsweredLot> lots) {
        Set<String> keys = lots.stream().map(AnsweredLot::key).collect(Collectors.toSet());
        List<OtherCandidacy> others = claims.lotsLedBy(lead).stream()
                .map(key -> new OtherCandidacy(OtherCandidacy.CandidacyRelation.LEAD, keys.contains(key)))
                .toList();
        TableVerdict gravest = leadUniqueness
                .check(clock.today(), others, SeveralCandidacies.ALLOWED)
                .get(0);
        if (gravest.blocks()) {
            throw LeadClaims.secondLead(gravest.article());
        }
    }
}
