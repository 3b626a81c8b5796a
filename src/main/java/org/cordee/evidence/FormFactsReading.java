package org.cordee.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.GrantedPowers;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.bid.FramedPrices;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.AgreedWork;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.document.BidDossier;
import org.cordee.form.FormFacts;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.LotNumber;
import org.cordee.shared.Percentage;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ContractNature;
import org.cordee.tender.LotContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of a consortium for its official forms, once for all of them: from the notice, the directory, the
 * agreement, the buyer's price file, and what each member states and provides.
 */
@Component
class FormFactsReading {

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SharesReading shares;
    private final SubcontractsReading subcontracts;
    private final SignedParties parties;
    private final GrantedPowers powers;
    private final EvidenceFiles files;
    private final CandidateRecords records;
    private final FramedPrices prices;

    FormFactsReading(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SharesReading shares,
            SubcontractsReading subcontracts,
            SignedParties parties,
            GrantedPowers powers,
            EvidenceFiles files,
            CandidateRecords records,
            FramedPrices prices) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.shares = shares;
        this.subcontracts = subcontracts;
        this.parties = parties;
        this.powers = powers;
        this.files = files;
        this.records = records;
        this.prices = prices;
    }

    /** @param confirmed true once a person has confirmed what the forms state */
    public FormFacts of(UUID consortiumId, boolean confirmed) {
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        ConsultationDetail consultation = consultations.facts(grouping.consultationId());
        List<MemberFacts> memberships = consortia.members(consortiumId);
        SubcontractDeclaration handedOn = subcontracts.of(consortiumId);
        Set<UUID> organisations =
                memberships.stream().map(MemberFacts::organisationId).collect(Collectors.toSet());
        FormPlaces places = places(grouping, memberships, handedOn);
        Map<UUID, EvidenceFile> evidence = files.of(consortiumId).stream()
                .collect(Collectors.toMap(EvidenceFile::organisationId, Function.identity()));
        Map<UUID, CandidateStatement> stated = records.findByOrganisationIdIn(organisations).stream()
                .collect(Collectors.toMap(CandidateRecord::organisationId, CandidateRecord::statement));
        FormMembers members = new FormMembers(
                memberships,
                places,
                evidence,
                stated,
                shares.agreed(consortiumId).stream()
                        .collect(Collectors.toMap(AgreedShare::memberId, Function.identity())),
                works(consortiumId),
                handedOn.reliedUpon());
        return new FormFacts(
                tender(consultation),
                grouping(grouping, organisations),
                lots(grouping),
                members.all(grouping.leadOrganisationId()),
                FormSubcontracts.of(memberships, places, handedOn),
                confirmed);
    }

    private FormPlaces places(
            ConsortiumFacts grouping, List<MemberFacts> memberships, SubcontractDeclaration handedOn) {
        Map<UUID, SignedParty> signed = parties.of(grouping.id());
        List<EstablishmentFacts> establishments = directory.establishments(Stream.concat(
                        memberships.stream().map(MemberFacts::establishmentId), handedOn.establishments().stream())
                .collect(Collectors.toSet()));
        return new FormPlaces(establishments, signed);
    }

    private Map<UUID, String> works(UUID consortiumId) {
        return shares.works(consortiumId).stream()
                .collect(Collectors.toMap(AgreedWork::memberId, AgreedWork::work, (one, other) -> one + ", " + other));
    }

    private static FormFacts.Tender tender(ConsultationDetail consultation) {
        ConsultationContent content = consultation.content();
        List<LotContent> lots = content.lots();
        boolean only = lots.size() == 1
                && LotNumber.in(known(lots.get(0).key()))
                        .filter(LotNumber.ONLY::equals)
                        .isPresent();
        return new FormFacts.Tender(
                Stream.of(known(content.buyer().name()), known(content.buyer().city()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                known(content.title()),
                known(content.reference()),
                "",
                !only,
                content.nature() == ContractNature.WORKS,
                lots.size());
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private FormFacts.Grouping grouping(ConsortiumFacts grouping, Set<UUID> organisations) {
        UUID consortium = grouping.id();
        Set<UUID> others = organisations.stream()
                .filter(one -> !one.equals(grouping.leadOrganisationId()))
                .collect(Collectors.toSet());
        boolean given = powers.grantors(consortium).containsAll(others);
        return new FormFacts.Grouping(
                grouping.name(),
                LiabilityForm.valueOf(grouping.form().name()),
                shares.terms(consortium)
                        .map(terms -> terms.payment() == PaymentScheme.SINGLE)
                        .orElse(null),
                new FormFacts.Mandate(given, given && powers.coverAmendments(consortium)));
    }

    private List<FormFacts.Lot> lots(ConsortiumFacts grouping) {
        Map<UUID, Percentage> rates = prices.rates(grouping.id());
        return grouping.lotIds().stream()
                .map(id -> lot(id, consultations.lot(id), rates.get(id)))
                .toList();
    }

    private static FormFacts.Lot lot(UUID id, LotContent lot, @Nullable Percentage vat) {
        int months = lot.period().months();
        return new FormFacts.Lot(
                id,
                BidDossier.Lot.displayNumber(known(lot.key())),
                known(lot.title()),
                lot.reservation().isReserved(),
                months == 0 ? null : months,
                vat);
    }
}
