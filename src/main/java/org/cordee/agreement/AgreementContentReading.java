package org.cordee.agreement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementContent.Party;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.InformationBarrier;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.document.BidDossier;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the data from which the agreement of a consortium is written. */
@Component
@Transactional(readOnly = true, noRollbackFor = RuleViolation.class)
class AgreementContentReading {

    private final ConsortiumLookup consortia;
    private final SharesReading shares;
    private final DirectoryLookup directory;
    private final ConsultationReading consultations;
    private final InformationBarrier barrier;

    AgreementContentReading(
            ConsortiumLookup consortia,
            SharesReading shares,
            DirectoryLookup directory,
            ConsultationReading consultations,
            InformationBarrier barrier) {
        this.consortia = consortia;
        this.shares = shares;
        this.directory = directory;
        this.consultations = consultations;
        this.barrier = barrier;
    }

    /** @throws RuleViolation as long as the shares are not agreed */
    public AgreementContent of(UUID consortiumId) {
        ConsortiumFacts facts = consortia.consortium(consortiumId);
        List<MemberFacts> members = consortia.members(consortiumId);
        Map<UUID, EstablishmentFacts> places = places(members);
        return new AgreementContent(
                consortiumId,
                facts.name(),
                tender(facts),
                facts.lotIds().stream().map(this::lot).toList(),
                shares.terms(consortiumId).orElseThrow(() -> new RuleViolation("agreement.shares-not-agreed")),
                parties(members, places, facts.leadOrganisationId(), barrier.organisationsBehind(consortiumId)),
                shares(facts, members, places),
                shares.works(consortiumId));
    }

    /** Returns the tender that the consortium bids for, whether or not shares are agreed now. */
    public BidDossier.Tender tender(UUID consortiumId) {
        return tender(consortia.consortium(consortiumId));
    }

    private BidDossier.Tender tender(ConsortiumFacts facts) {
        ConsultationContent tender = consultations.facts(facts.consultationId()).content();
        return new BidDossier.Tender(
                orEmpty(tender.title()),
                orEmpty(tender.reference()),
                orEmpty(tender.buyer().name()));
    }

    /** Returns the shares in the order of the lots: the lead first, then the others as they joined. */
    private List<BidDossier.Share> shares(
            ConsortiumFacts facts, List<MemberFacts> members, Map<UUID, EstablishmentFacts> places) {
        Map<UUID, MemberFacts> byId =
                members.stream().collect(Collectors.toMap(MemberFacts::memberId, Function.identity()));
        return shares.agreed(facts.id()).stream()
                .map(agreed -> share(Objects.requireNonNull(byId.get(agreed.memberId())), agreed, places))
                .sorted(Comparator.comparingInt(
                                (BidDossier.Share share) -> facts.lotIds().indexOf(share.lotId()))
                        .thenComparing(share -> !share.lead())
                        .thenComparing(BidDossier.Share::memberId))
                .toList();
    }

    private static BidDossier.Share share(
            MemberFacts member, AgreedShare agreed, Map<UUID, EstablishmentFacts> places) {
        EstablishmentFacts place = Objects.requireNonNull(places.get(member.establishmentId()));
        return new BidDossier.Share(
                member.memberId(),
                member.lotId(),
                member.organisationId(),
                place.legalName(),
                siret(place),
                member.lead(),
                agreed.percentage(),
                agreed.amount(),
                agreed.hours());
    }

    private Map<UUID, EstablishmentFacts> places(List<MemberFacts> members) {
        return directory
                .establishments(
                        members.stream().map(MemberFacts::establishmentId).toList())
                .stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
    }

    /** Returns one party for each organisation, in however many lots it is; the lead first. */
    private static List<Party> parties(
            List<MemberFacts> members,
            Map<UUID, EstablishmentFacts> places,
            UUID leadOrganisationId,
            Set<UUID> behindBarrier) {
        Map<UUID, Party> parties = new LinkedHashMap<>();
        members.forEach(member -> {
            EstablishmentFacts place = Objects.requireNonNull(places.get(member.establishmentId()));
            parties.putIfAbsent(
                    member.organisationId(),
                    new Party(
                            member.organisationId(),
                            place.legalName(),
                            siret(place),
                            place.profile().address().city(),
                            member.organisationId().equals(leadOrganisationId),
                            behindBarrier.contains(member.organisationId())));
        });
        return parties.values().stream()
                .sorted(Comparator.comparing(party -> !party.lead()))
                .toList();
    }

    private static @Nullable String siret(EstablishmentFacts place) {
        return place.siret() == null ? null : place.siret().value();
    }

    private BidDossier.Lot lot(UUID lotId) {
        LotContent content = consultations.lot(lotId);
        return new BidDossier.Lot(
                lotId, BidDossier.Lot.displayNumber(orEmpty(content.key())), orEmpty(content.title()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
