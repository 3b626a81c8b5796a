package org.cordee.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.GrantedPowers;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.document.BidDossier;
import org.cordee.document.Documents;
import org.cordee.espd.EspdRequest;
import org.cordee.espd.EspdResponse;
import org.cordee.espd.ListingCriteria;
import org.cordee.espd.ListingCriteria.CriterionKind;
import org.cordee.espd.ListingCriteria.CriterionStanding;
import org.cordee.espd.ReadingEspd;
import org.cordee.espd.ReadingEspd.ReadEspd;
import org.cordee.evidence.CandidatureCells.LotShare;
import org.cordee.evidence.CandidatureView.CandidateColumn;
import org.cordee.evidence.CandidatureView.CandidateRow;
import org.cordee.evidence.CandidatureView.Cell;
import org.cordee.evidence.CandidatureView.CellState;
import org.cordee.evidence.CandidatureView.Fact;
import org.cordee.evidence.CandidatureView.TogetherCapacity;
import org.cordee.evidence.CandidatureView.TogetherCriterion;
import org.cordee.evidence.CandidatureView.TogetherState;
import org.cordee.evidence.CapacitiesTogether.LotOperators;
import org.cordee.evidence.EspdResponders.Operators;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the candidatures of all members side by side for the lead: who lacks what, what the papers state differently,
 * and what the members meet together.
 */
@Component
@Transactional(readOnly = true)
public class CandidatureReading {

    private final FormsReading forms;
    private final EspdResponders responders;
    private final EspdReading espd;
    private final EspdAnswering answering;
    private final ReadingEspd reading;
    private final ListingCriteria listing;
    private final EvidenceFiles files;
    private final Checklist checklist;
    private final CandidateRecords data;
    private final GrantedPowers powers;
    private final SharesReading shares;
    private final SubcontractsReading subcontracts;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final Documents documents;

    CandidatureReading(
            FormsReading forms,
            EspdResponders responders,
            EspdReading espd,
            EspdAnswering answering,
            ReadingEspd reading,
            ListingCriteria listing,
            EvidenceFiles files,
            Checklist checklist,
            CandidateRecords data,
            GrantedPowers powers,
            SharesReading shares,
            SubcontractsReading subcontracts,
            ConsultationReading consultations,
            DirectoryLookup directory,
            Documents documents) {
        this.forms = forms;
        this.responders = responders;
        this.espd = espd;
        this.answering = answering;
        this.reading = reading;
        this.listing = listing;
        this.files = files;
        this.checklist = checklist;
        this.data = data;
        this.powers = powers;
        this.shares = shares;
        this.subcontracts = subcontracts;
        this.consultations = consultations;
        this.directory = directory;
        this.documents = documents;
    }

    /**
     * Returns the candidatures.
     *
     * @throws NotFound for all users but the lead
     */
    public CandidatureView of(Actor actor, UUID consortiumId) {
        ConsortiumFacts grouping = forms.requireLead(actor, consortiumId);
        Operators operators = responders.of(consortiumId);
        List<EspdResponseFile> confirmed = espd.present(consortiumId).toList();
        Map<UUID, CandidatureCells> members = members(operators, confirmed);
        List<UUID> columns = List.copyOf(members.keySet());
        List<CandidateRow> rows = rows(members);
        Map<UUID, EspdResponse> responses = responses(confirmed);
        return new CandidatureView(
                consortiumId,
                grouping.name(),
                columns(members, rows),
                rows,
                new CandidatureEqualities(operators, lotNumbers(grouping), shares.agreed(consortiumId), responses)
                        .of(forms.forms(grouping)),
                capacities(operators, columns),
                criteria(consortiumId, responses));
    }

    private Map<UUID, CandidatureCells> members(Operators operators, List<EspdResponseFile> confirmed) {
        UUID consortium = operators.grouping().id();
        Map<UUID, EvidenceFile> evidence = files.of(consortium).stream()
                .collect(Collectors.toMap(EvidenceFile::organisationId, Function.identity()));
        Map<UUID, CandidateRecord> stated =
                data
                        .findByOrganisationIdIn(operators.members().stream()
                                .map(Responder::organisationId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CandidateRecord::organisationId, Function.identity()));
        Set<UUID> grantors = powers.grantors(consortium);
        Map<UUID, AgreedShare> agreed = shares.agreed(consortium).stream()
                .collect(Collectors.toMap(AgreedShare::memberId, Function.identity(), (one, again) -> one));
        Map<UUID, String> numbers = lotNumbers(operators.grouping());
        Map<UUID, CandidatureCells> members = new LinkedHashMap<>();
        for (Responder who : operators.members()) {
            UUID organisation = who.organisationId();
            EvidenceFile file = evidence.get(organisation);
            members.put(
                    organisation,
                    new CandidatureCells(
                            who.place(),
                            organisation.equals(operators.grouping().leadOrganisationId()),
                            grantors.contains(organisation),
                            file,
                            file == null ? List.of() : checklist.of(file),
                            stated.get(organisation),
                            confirmed.stream()
                                    .filter(one -> one.responderId().equals(organisation))
                                    .findFirst()
                                    .orElse(null),
                            CandidatureCells.of(operators.memberships(), organisation).stream()
                                    .map(member -> new LotShare(
                                            numbers.getOrDefault(member.lotId(), "?"), agreed.get(member.memberId())))
                                    .toList()));
        }
        return members;
    }

    private Map<UUID, String> lotNumbers(ConsortiumFacts grouping) {
        return grouping.lotIds().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        lot -> BidDossier.Lot.displayNumber(Objects.requireNonNullElse(
                                consultations.lot(lot).key(), ""))));
    }

    private static List<CandidateRow> rows(Map<UUID, CandidatureCells> members) {
        return Stream.of(Fact.values())
                .map(fact -> new CandidateRow(
                        fact,
                        members.values().stream()
                                .map(member -> member.cell(fact))
                                .toList()))
                .toList();
    }

    private static List<CandidateColumn> columns(Map<UUID, CandidatureCells> members, List<CandidateRow> rows) {
        List<CandidateColumn> columns = new ArrayList<>();
        members.forEach((organisation, member) -> {
            int at = columns.size();
            columns.add(new CandidateColumn(
                    organisation,
                    member.file() == null ? null : member.file().id(),
                    member.place().legalName(),
                    member.lead(),
                    rows.stream()
                            .filter(row -> isLacking(row.cells().get(at)))
                            .map(CandidateRow::fact)
                            .toList(),
                    member.file() == null ? null : member.file().answersAskedAt()));
        });
        return columns;
    }

    private static boolean isLacking(Cell cell) {
        return cell.state() == CellState.MISSING;
    }

    /** Reads the confirmed responses, by the organisation that responds. */
    private Map<UUID, EspdResponse> responses(List<EspdResponseFile> confirmed) {
        Map<UUID, EspdResponse> responses = new LinkedHashMap<>();
        confirmed.forEach(one -> responses.put(
                one.responderId(),
                reading.response(documents.bytes(Objects.requireNonNull(one.xmlId())))
                        .content()));
        return responses;
    }

    private List<TogetherCapacity> capacities(Operators operators, List<UUID> columns) {
        List<ReliedUpon> relied = subcontracts.of(operators.grouping().id()).reliedUpon();
        return operators.grouping().lotIds().stream()
                .flatMap(lot -> CapacitiesTogether.of(lot(operators, lot, relied), columns).stream())
                .toList();
    }

    private LotOperators lot(Operators operators, UUID lotId, List<ReliedUpon> relied) {
        LotContent lot = consultations.lot(lotId);
        List<MemberFacts> members = operators.memberships().stream()
                .filter(member -> member.lotId().equals(lotId))
                .toList();
        Set<UUID> ids = members.stream().map(MemberFacts::memberId).collect(Collectors.toSet());
        Set<UUID> places = Stream.concat(
                        members.stream().map(MemberFacts::establishmentId),
                        relied.stream()
                                .filter(one -> ids.contains(one.memberId()))
                                .map(ReliedUpon::establishmentId))
                .collect(Collectors.toSet());
        return new LotOperators(
                BidDossier.Lot.displayNumber(Objects.requireNonNullElse(lot.key(), "")),
                lot.terms().capacities(),
                directory.establishments(places).stream()
                        .sorted(Comparator.comparing(EstablishmentFacts::legalName))
                        .toList());
    }

    /** Judges each selection criterion of the request over all confirmed responses. */
    private List<TogetherCriterion> criteria(UUID consortiumId, Map<UUID, EspdResponse> responses) {
        EspdRequest request =
                answering.request(consortiumId).map(ReadEspd::content).orElse(null);
        if (request == null) {
            return List.of();
        }
        Map<UUID, String> names = directory.namesOf(responses.keySet());
        Map<String, Map<String, CriterionStanding>> byName = new LinkedHashMap<>();
        responses.forEach((organisation, response) -> byName.put(
                names.getOrDefault(organisation, "?"),
                listing.standings(response).stream()
                        .collect(Collectors.toMap(CriterionStanding::code, Function.identity(), (one, again) -> one))));
        return listing.of(request).stream()
                .filter(one -> one.kind() == CriterionKind.SELECTION)
                .map(one -> criterion(one.code(), one.name(), byName))
                .toList();
    }

    private static TogetherCriterion criterion(
            String code, String name, Map<String, Map<String, CriterionStanding>> byName) {
        List<String> alone = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        byName.forEach((operator, standings) -> {
            CriterionStanding standing = standings.get(code);
            if (standing != null && Boolean.TRUE.equals(standing.alone())) {
                alone.add(operator);
            } else if (standing != null && standing.answered()) {
                partly.add(operator);
            }
        });
        return new TogetherCriterion(
                code, name, alone.isEmpty() ? TogetherState.OPEN : TogetherState.MET, alone, partly);
    }
}
