package org.cordee.bid;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.InformationBarrier;
import org.cordee.consortium.MarkingReady;
import org.cordee.consortium.MarkingReopened;
import org.cordee.consortium.MarkingSubmitted;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.consortium.Preparation;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.Terms;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.cordee.tender.AwardCriteria;
import org.cordee.tender.AwardCriterion;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads consortia from the consortium room and adds the names from the directory and the tender. */
@Component
class ConsortiumRoomAdapter implements BiddingConsortia {

    private final ConsortiumLookup consortia;
    private final SharesReading shares;
    private final InformationBarrier barrier;
    private final DirectoryLookup directory;
    private final ConsultationReading consultations;
    private final AwardCriteria criteria;
    private final PlanningPreparation planning;
    private final BusinessClock clock;
    private final MarkingReady ready;
    private final MarkingReopened reopened;
    private final MarkingSubmitted submitted;

    ConsortiumRoomAdapter(
            ConsortiumLookup consortia,
            SharesReading shares,
            InformationBarrier barrier,
            DirectoryLookup directory,
            ConsultationReading consultations,
            AwardCriteria criteria,
            PlanningPreparation planning,
            BusinessClock clock,
            MarkingReady ready,
            MarkingReopened reopened,
            MarkingSubmitted submitted) {
        this.consortia = consortia;
        this.shares = shares;
        this.barrier = barrier;
        this.directory = directory;
        this.consultations = consultations;
        this.criteria = criteria;
        this.planning = planning;
        this.clock = clock;
        this.ready = ready;
        this.reopened = reopened;
        this.submitted = submitted;
    }

    @Override
    public void lock(UUID consortiumId) {
        consortia.lock(consortiumId);
    }

    @Override
    public BiddingConsortium consortium(UUID consortiumId) {
        ConsortiumFacts facts = consortia.consortium(consortiumId);
        List<MemberFacts> members = consortia.members(facts.id());
        Map<UUID, EstablishmentFacts> places = places(members);
        return grouping(facts, shares(facts, members, places), isLeadInvented(facts, places));
    }

    @Override
    public BiddingConsortium formerConsortium(UUID consortiumId, Map<UUID, UUID> organisations) {
        ConsortiumFacts facts = consortia.consortium(consortiumId);
        Map<UUID, String> names = directory.namesOf(organisations.values());
        return grouping(
                facts,
                shares.lastAgreed(consortiumId).stream()
                        .filter(agreed -> organisations.containsKey(agreed.memberId()))
                        .map(agreed -> former(
                                facts, agreed, Objects.requireNonNull(organisations.get(agreed.memberId())), names))
                        .sorted(order(facts))
                        .toList(),
                false);
    }

    private static BiddingConsortium.Share former(
            ConsortiumFacts facts, AgreedShare agreed, UUID organisationId, Map<UUID, String> names) {
        return new BiddingConsortium.Share(
                agreed.memberId(),
                agreed.lotId(),
                organisationId,
                names.getOrDefault(organisationId, "?"),
                null,
                organisationId.equals(facts.leadOrganisationId()),
                agreed.percentage(),
                agreed.amount(),
                agreed.hours());
    }

    @Override
    public boolean isMember(UUID consortiumId, UUID organisationId) {
        return consortia.isMember(consortiumId, organisationId);
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> consortiumIds, UUID organisationId) {
        Map<UUID, ConsortiumState> states = consortia.statesForMember(consortiumIds, organisationId);
        Map<UUID, String> names = consortia.names(states.keySet());
        return states.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Standing(names.getOrDefault(one.getKey(), "?"), phase(one.getValue()))));
    }

    private BiddingConsortium grouping(
            ConsortiumFacts facts, List<BiddingConsortium.Share> parts, boolean demonstration) {
        return new BiddingConsortium(
                facts.id(),
                facts.name(),
                phase(facts.state()),
                facts.leadOrganisationId(),
                tender(consultations.facts(facts.consultationId()).content()),
                facts.deadline(),
                lots(facts.lotIds()),
                parts,
                demonstration);
    }

    @Override
    public AgreedTerms terms(UUID consortiumId) {
        Terms terms = shares.terms(consortiumId)
                .orElseThrow(() -> new IllegalStateException(consortiumId + " has no agreed terms"));
        return new AgreedTerms(terms.form().name(), terms.payment() == PaymentScheme.SINGLE);
    }

    @Override
    public boolean isBehindBarrier(UUID consortiumId, @Nullable UUID organisationId) {
        return organisationId != null
                && barrier.organisationsBehind(consortiumId).contains(organisationId);
    }

    private static BiddingConsortium.Tender tender(ConsultationContent content) {
        return new BiddingConsortium.Tender(
                known(content.title()),
                known(content.reference()),
                known(content.buyer().name()),
                content.platformUrl());
    }

    private List<BiddingConsortium.Lot> lots(List<UUID> lotIds) {
        Map<UUID, List<AwardCriterion>> published = criteria.of(lotIds);
        return lotIds.stream()
                .map(lotId -> lot(lotId, published.getOrDefault(lotId, List.of())))
                .toList();
    }

    private BiddingConsortium.Lot lot(UUID lotId, List<AwardCriterion> published) {
        LotContent content = consultations.lot(lotId);
        return new BiddingConsortium.Lot(
                lotId,
                known(content.key()),
                known(content.title()),
                content.estimatedValue(),
                published.stream()
                        .map(criterion -> new BiddingConsortium.Criterion(criterion.name(), criterion.weight()))
                        .toList(),
                new BiddingConsortium.NoticedDemands(
                        content.terms().offer().signed(),
                        content.terms().offer().guaranteeRequired()));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<UUID, EstablishmentFacts> places(List<MemberFacts> members) {
        return directory
                .establishments(
                        members.stream().map(MemberFacts::establishmentId).toList())
                .stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
    }

    private static boolean isLeadInvented(ConsortiumFacts facts, Map<UUID, EstablishmentFacts> places) {
        return places.values().stream()
                .filter(place -> place.organisationId().equals(facts.leadOrganisationId()))
                .anyMatch(place -> place.identity().invented());
    }

    /** Returns the shares in the order of the lots; in a lot the lead comes first, then the members as they joined. */
    private List<BiddingConsortium.Share> shares(
            ConsortiumFacts facts, List<MemberFacts> members, Map<UUID, EstablishmentFacts> places) {
        Map<UUID, MemberFacts> byId =
                members.stream().collect(Collectors.toMap(MemberFacts::memberId, Function.identity()));
        return shares.agreed(facts.id()).stream()
                .map(agreed -> share(Objects.requireNonNull(byId.get(agreed.memberId())), agreed, places))
                .sorted(order(facts))
                .toList();
    }

    private static Comparator<BiddingConsortium.Share> order(ConsortiumFacts facts) {
        return Comparator.comparingInt(
                        (BiddingConsortium.Share share) -> facts.lotIds().indexOf(share.lotId()))
                .thenComparing(share -> !share.lead())
                .thenComparing(BiddingConsortium.Share::memberId);
    }

    private static BiddingConsortium.Share share(
            MemberFacts member, AgreedShare agreed, Map<UUID, EstablishmentFacts> places) {
        EstablishmentFacts place = Objects.requireNonNull(places.get(member.establishmentId()));
        return new BiddingConsortium.Share(
                member.memberId(),
                member.lotId(),
                member.organisationId(),
                place.legalName(),
                place.siret() == null ? null : place.siret().value(),
                member.lead(),
                agreed.percentage(),
                agreed.amount(),
                agreed.hours());
    }

    private static BiddingConsortium.Phase phase(ConsortiumState state) {
        return switch (state) {
            case DRAFT, INVITING, NEGOTIATING, AGREED -> BiddingConsortium.Phase.BEFORE_DRAFTING;
            case DRAFTING -> BiddingConsortium.Phase.DRAFTING;
            case READY -> BiddingConsortium.Phase.READY;
            case SUBMITTED -> BiddingConsortium.Phase.SUBMITTED;
            case DEADLINE_MISSED -> BiddingConsortium.Phase.DEADLINE_MISSED;
            case ABANDONED, NO_CONSORTIUM, NOT_SELECTED -> BiddingConsortium.Phase.ENDED;
        };
    }

    @Override
    public DraftingPlan draftingPlan(UUID consortiumId) {
        Preparation plan = planning.plan(consortiumId);
        return DraftingPlan.of(clock.now(), plan.draftsDueAt(), plan.pricesDueAt(), plan.freezeDueAt());
    }

    @Override
    public Optional<Unagreed> openAgreementAtDeadline(UUID consortiumId) {
        ConsortiumState found = consortia.stateAtMissedDeadline(consortiumId).orElse(null);
        if (found == ConsortiumState.NEGOTIATING) {
            return Optional.of(Unagreed.SHARES);
        }
        return found == ConsortiumState.AGREED ? Optional.of(Unagreed.AGREEMENT) : Optional.empty();
    }

    @Override
    public void markReady(UUID consortiumId, Instant at) {
        ready.mark(consortiumId, at);
    }

    @Override
    public void markReopened(UUID consortiumId, Instant at) {
        reopened.mark(consortiumId, at);
    }

    @Override
    public void markSubmitted(UUID consortiumId, Instant at) {
        submitted.mark(consortiumId, at);
    }
}
