package org.cordee.opportunity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.AmountRange;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.need.NeedLookup.OpenNeed;
import org.cordee.opportunity.Opportunity.Subject;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens works to partners: everybody may read them, watches find them, and structures answer. */
@Component
@Transactional
public class SharingOpportunities {

    private static final Logger LOG = LoggerFactory.getLogger(SharingOpportunities.class);

    private final Opportunities opportunities;
    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final ConsultationReading consultations;
    private final OpportunitySettings settings;
    private final BusinessClock clock;

    SharingOpportunities(
            Opportunities opportunities,
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            ConsultationReading consultations,
            OpportunitySettings settings,
            BusinessClock clock) {
        this.opportunities = opportunities;
        this.consortia = consortia;
        this.lookup = lookup;
        this.consultations = consultations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Shares a slot of a consortium in preparation. Structures that answer stand beside the candidates of the slot.
     *
     * @return the id of the opportunity
     * @throws NotFound for everybody but the lead
     * @throws RuleViolation once the invitations are launched, after the deadline, and when the slot is shared already
     */
    public UUID shareSlot(Actor actor, UUID consortiumId, UUID slotId) {
        lookup.lock(consortiumId);
        Workspace space = consortia.workspaceOfLead(actor, consortiumId);
        SlotLine slot = space.slot(slotId);
        if (!space.isInPreparation()) {
            throw new RuleViolation("opportunity.slot-launched");
        }
        LotContent lot = consultations.lot(slot.lotId());
        AmountRange amounts = AmountRange.of(slot.minShare(), slot.maxShare(), lot.estimatedValue());
        Deadline deadline = space.facts().deadline();
        OpportunityContent content = new OpportunityContent(
                slot.need(),
                market(space, slot.lotId()),
                space.buyerName(),
                slot.cpv(),
                Set.copyOf(lot.places()),
                wanted(slot),
                amounts == null ? null : amounts.least(),
                amounts == null ? null : amounts.most(),
                slot.hoursTarget().value(),
                lot.period().months(),
                deadline,
                OpportunityWindow.checked(deadline.instant(), clock.now()));
        Subject subject = new Subject(
                OpportunityKind.SLOT,
                slotId,
                space.facts().leadOrganisationId(),
                consortiumId,
                space.facts().consultationId(),
                slot.lotId());
        return share(actor, subject, content);
    }

    private static String market(Workspace space, UUID lotId) {
        String lot = space.lots().stream()
                .filter(one -> one.lotId().equals(lotId))
                .findFirst()
                .map(AgreedLot::title)
                .orElse("");
        String title = space.consultationTitle();
        return lot.isEmpty() || lot.equals(title) ? title : title + " · " + lot;
    }

    private static Set<OrganisationKind> wanted(SlotLine slot) {
        return Stream.of(OrganisationKind.values())
                .filter(kind -> slot.wantedKinds().contains(kind.name()))
                .collect(Collectors.toSet());
    }

    /**
     * Shares an open lot of a consultation. The answers go to the organisation that recorded the consultation; those of
     * a consultation of the platform go to its coordinators.
     *
     * @return the id of the opportunity
     * @throws NotFound for everybody but the owner of the consultation and the coordinators
     * @throws RuleViolation for a cancelled lot, one without CPV code, after its deadline, and when it is shared
     * already
     */
    public UUID shareLot(Actor actor, UUID consultationId, UUID lotId) {
        ConsultationDetail detail = consultations.find(actor, consultationId);
        LotDetail lot = detail.lots().stream()
                .filter(one -> one.id().equals(lotId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!detail.editable()) {
            throw new NotFound();
        }
        if (lot.status() != LotStatus.OPEN) {
            throw new RuleViolation("opportunity.lot-cancelled");
        }
        LotContent content = lot.content();
        Deadline deadline = lot.deadline();
        String title = content.title() == null ? "" : content.title();
        String market = detail.content().title();
        Subject subject = new Subject(
                OpportunityKind.ofLot(content.reservation()),
                lotId,
                detail.ownerOrganisationId(),
                null,
                consultationId,
                lotId);
        return share(
                actor,
                subject,
                new OpportunityContent(
                        title.isBlank() && market != null ? market : title,
                        market,
                        detail.content().buyer().name(),
                        content.cpv() == null ? "" : content.cpv(),
                        Set.copyOf(content.places()),
                        ReservedKinds.of(content.reservation()),
                        content.estimatedValue(),
                        content.estimatedValue(),
                        content.insertionHours() == null ? 0 : content.insertionHours(),
                        content.period().months(),
                        deadline,
                        OpportunityWindow.checked(deadline == null ? null : deadline.instant(), clock.now())));
    }

    /**
     * Puts a buyer's need into the pool until no more structures are wanted. The coordinators
     * read the answers; their limit of shared works does not count needs. A need that is open already stays as it is.
     */
    void shareNeed(UUID needId, OpenNeed need) {
        if (opportunities.openOf(needId).isPresent()) {
            return;
        }
        Instant now = clock.now();
        OpportunityContent content = new OpportunityContent(
                need.title(),
                null,
                need.buyerName(),
                need.trades().get(0),
                need.area().isEmpty() ? Set.of() : Set.of(need.area()),
                need.wantedKinds(),
                euros(need.size().least()),
                euros(need.size().most()),
                0,
                0,
                null,
                OpportunityWindow.until(null, now));
        Subject subject = new Subject(OpportunityKind.NEED, needId, null, null, null, null);
        Opportunity shared = opportunities.saveAndFlush(new Opportunity(subject, content, Actor.system(), now));
        LOG.info("opportunity shared opportunity={} kind={}", shared.id(), shared.kind());
    }

    private static @Nullable Amount euros(@Nullable Integer amount) {
        return amount == null ? null : Amount.of(amount.toString());
    }

    private UUID share(Actor actor, Subject subject, OpportunityContent content) {
        Instant now = clock.now();
        closeExpired(subject.id(), now);
        if (opportunities.openOf(subject.id()).isPresent()) {
            throw new RuleViolation("opportunity.shared-already");
        }
        if (opportunities.countOpenOf(subject.ownerOrganisationId(), now) >= settings.mostShared()) {
            throw new RuleViolation("opportunity.shared-many", settings.mostShared());
        }
        try {
            Opportunity shared = opportunities.saveAndFlush(new Opportunity(subject, content, actor, now));
            LOG.info("opportunity shared opportunity={} kind={}", shared.id(), shared.kind());
            return shared.id();
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("opportunity.shared-already");
        }
    }

    /**
     * Closes an opportunity; a closed one stays as it is.
     *
     * @throws NotFound for everybody but its owner
     */
    public void close(Actor actor, UUID opportunityId) {
        Opportunity opportunity = opportunities.getLocked(opportunityId).requireOwner(actor);
        opportunity.close(actor, clock.now());
        opportunities.saveAndFlush(opportunity);
    }

    /** Closes the open opportunity of a need; without one nothing changes. */
    void closeNeed(UUID needId) {
        opportunities.openOf(needId).map(Opportunity::id).ifPresent(this::close);
    }

    /** Puts a need whose trades or area changed into the pool again; one that is not open there stays outside. */
    void reshareNeed(UUID needId, OpenNeed need) {
        if (opportunities.openOf(needId).isPresent()) {
            closeNeed(needId);
            shareNeed(needId, need);
        }
    }

    /** Closes the opportunity of a subject whose time to answer has passed, so that it can be shared again. */
    private void closeExpired(UUID subjectId, Instant now) {
        opportunities
                .openOf(subjectId)
                .filter(open -> !open.content().answerUntil().isAfter(now))
                .map(Opportunity::id)
                .ifPresent(this::close);
    }

    private void close(UUID opportunityId) {
        Opportunity opportunity = opportunities.getLocked(opportunityId);
        opportunity.close(Actor.system(), clock.now());
        opportunities.saveAndFlush(opportunity);
    }

    /** Takes over the title of a need from which a person was erased, also where the need is closed. */
    void retitleNeed(UUID needId, String title) {
        for (Opportunity opportunity : opportunities.lockAllOf(needId)) {
            opportunity.retitle(title);
            opportunities.saveAndFlush(opportunity);
        }
    }

    /**
     * Reminds the structures that were told and have not answered; their next digest lists the opportunity again.
     *
     * @throws NotFound for everybody but its owner
     * @throws RuleViolation after two waves, within 24 hours of the wave before, and once no answer is taken any more
     */
    public void remind(Actor actor, UUID opportunityId) {
        Opportunity opportunity = opportunities.getLocked(opportunityId).requireOwner(actor);
        opportunity.remind(actor, clock.now());
        opportunities.saveAndFlush(opportunity);
        LOG.info("opportunity reminded opportunity={} wave={}", opportunityId, opportunity.wave());
    }

    /** Closes the opportunities of a consortium that has launched its invitations or ended. */
    void closeOfConsortium(UUID consortiumId) {
        for (Opportunity opportunity : opportunities.lockOpenOfConsortium(consortiumId)) {
            opportunity.close(Actor.system(), clock.now());
            opportunities.saveAndFlush(opportunity);
        }
    }

    /** Takes over the moved deadline of a consortium. */
    void moveDeadlineOfConsortium(UUID consortiumId) {
        Deadline moved = lookup.consortium(consortiumId).deadline();
        for (Opportunity opportunity : opportunities.lockOpenOfConsortium(consortiumId)) {
            opportunity.moveDeadline(moved, clock.now());
            opportunities.saveAndFlush(opportunity);
        }
    }

    /** Closes the opportunity of a cancelled lot that was shared without a consortium. */
    void closeOfLot(UUID lotId) {
        for (Opportunity opportunity : opportunities.lockOpenOfLot(lotId)) {
            opportunity.close(Actor.system(), clock.now());
            opportunities.saveAndFlush(opportunity);
        }
    }

    /** Takes over the moved deadline of a lot that was shared without a consortium. */
    void moveDeadlineOfLot(UUID lotId) {
        Deadline moved = consultations.lot(lotId).deadlines().binding();
        for (Opportunity opportunity : opportunities.lockOpenOfLot(lotId)) {
            if (moved != null) {
                opportunity.moveDeadline(moved, clock.now());
                opportunities.saveAndFlush(opportunity);
            }
        }
    }
}
