package org.cordee.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.consortium.MemberFacts;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.EspdFacts;
import org.cordee.espd.EspdFacts.CapacityFact;
import org.cordee.espd.EspdFacts.DeclarationFacts;
import org.cordee.espd.EspdFacts.EconomyFacts;
import org.cordee.espd.EspdFacts.EvidenceFact;
import org.cordee.espd.EspdFacts.GroundFact;
import org.cordee.espd.EspdFacts.GroupingFacts;
import org.cordee.espd.EspdFacts.OtherOperator;
import org.cordee.espd.EspdFacts.RegistrationFact;
import org.cordee.espd.EspdFacts.ShelteredFacts;
import org.cordee.espd.EspdFacts.YearTurnover;
import org.cordee.espd.EspdId;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdOperator.OperatorSize;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.espd.EspdParty;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.cordee.espd.EspdProcedure.EspdLot;
import org.cordee.espd.EspdRequest;
import org.cordee.evidence.EspdResponders.Operators;
import org.cordee.evidence.EspdResponders.Responder;
import org.cordee.organisation.Address;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.LotNumber;
import org.cordee.shared.Percentage;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the facts that answer an ESPD request for one operator: from the directory, the member's declaration on honour,
 * the data that it states for forms, and its answers for the ESPD. What nobody stated stays open.
 */
@Component
class EspdFactsReading {

    private static final String NUMBER_AUTHORITY = "CORDEE";
    private static final String EURO = "EUR";

    private final EspdResponders responders;
    private final ConsultationReading consultations;
    private final CandidateRecords data;
    private final EspdRecords answers;
    private final SubcontractorDeclarations declarations;
    private final SignedParties parties;

    EspdFactsReading(
            EspdResponders responders,
            ConsultationReading consultations,
            CandidateRecords data,
            EspdRecords answers,
            SubcontractorDeclarations declarations,
            SignedParties parties) {
        this.responders = responders;
        this.consultations = consultations;
        this.data = data;
        this.answers = answers;
        this.declarations = declarations;
        this.parties = parties;
    }

    /** Returns the facts of a member, from its own records only. */
    EspdFacts ofMember(EspdRequest request, Operators operators, Responder who, EvidenceFile file) {
        UUID organisation = who.organisationId();
        Map<UUID, SignedParty> signed = parties.of(file.consortiumId());
        EspdStatement said = answers.findByOrganisationId(organisation)
                .map(EspdRecord::statement)
                .orElse(EspdStatement.NOTHING);
        CandidateStatement stated = data.findByOrganisationId(organisation)
                .map(CandidateRecord::statement)
                .orElse(CandidateStatement.NOTHING);
        return new EspdFacts(
                party(who.place(), signed),
                who.role(),
                size(who.place().size()),
                said.representatives().stream()
                        .map(one ->
                                new Representative(one.firstName(), one.familyName(), one.position(), null, null, null))
                        .toList(),
                who.role() == OperatorRole.SOLE ? null : grouping(operators, who, signed),
                lots(request, operators, organisation),
                Set.of(),
                declaration(file),
                grounds(said),
                said.capacities().stream()
                        .map(one -> new CapacityFact(one.code(), one.alone(), one.answer(), one.description()))
                        .toList(),
                economy(who.place(), stated, said.insured()),
                registrations(who.place()),
                List.of(),
                responders.reliedUpon(operators, organisation).stream()
                        .map(one -> other(one.place(), signed))
                        .toList(),
                responders.subcontractors(operators, organisation).stream()
                        .map(place -> other(place, signed))
                        .toList(),
                sheltered(who.place()),
                null,
                evidence(file));
    }

    /** Returns the facts of an operator on which a member relies: the directory, and what the member passed on. */
    EspdFacts ofReliedUpon(EspdRequest request, Operators operators, Responder who, EvidenceFile file) {
        Map<UUID, SignedParty> signed = parties.of(file.consortiumId());
        return new EspdFacts(
                party(who.place(), signed),
                OperatorRole.RELIED_UPON,
                size(who.place().size()),
                List.of(),
                operators.isSole() ? null : grouping(operators, who, signed),
                lots(request, operators, file.organisationId()),
                Set.of(),
                passedOn(file, who.organisationId()),
                List.of(),
                List.of(),
                economy(who.place(), CandidateStatement.NOTHING, null),
                registrations(who.place()),
                List.of(),
                List.of(),
                List.of(),
                sheltered(who.place()),
                null,
                List.of());
    }

    /** Returns the name under which a member signed the agreement, as in all papers of the bid, or its present name. */
    private static String name(EstablishmentFacts place, Map<UUID, SignedParty> signed) {
        SignedParty party = signed.get(place.organisationId());
        return party == null ? place.legalName() : party.name();
    }

    private static EspdParty party(EstablishmentFacts place, Map<UUID, SignedParty> signed) {
        Address address = place.profile().address();
        String country = country(address.country());
        return new EspdParty(
                List.of(id(place)),
                name(place, signed),
                null,
                null,
                new EspdAddress(address.street(), address.city(), address.postalCode(), country),
                new EspdContact(
                        null,
                        place.profile().contactPhone(),
                        null,
                        place.profile().contactEmail()));
    }

    private static EspdId id(EstablishmentFacts place) {
        if (place.siret() != null) {
            return EspdId.ofSiret(place.siret().value());
        }
        String abroad = place.identity().foreignId();
        return EspdId.of(abroad == null ? place.establishmentId().toString() : abroad, NUMBER_AUTHORITY);
    }

    /** Converts two letters of ISO 3166-1 to three; an unknown code stays as it is and is refused later. */
    private static String country(String two) {
        try {
            return new Locale.Builder().setRegion(two).build().getISO3Country();
        } catch (IllformedLocaleException | MissingResourceException unknown) {
            return two;
        }
    }

    private static @Nullable OperatorSize size(EnterpriseSize size) {
        return switch (size) {
            case MICRO -> OperatorSize.MICRO;
            // the directory does not tell small from medium enterprises
            case PME -> OperatorSize.SME;
            case ETI, GE -> OperatorSize.LARGE;
            case UNKNOWN -> null;
        };
    }

    private static GroupingFacts grouping(Operators operators, Responder who, Map<UUID, SignedParty> signed) {
        return new GroupingFacts(
                operators.grouping().name(),
                operators.members().stream()
                        .filter(one -> !one.organisationId().equals(who.organisationId()))
                        .map(one -> other(one.place(), signed))
                        .toList());
    }

    private static OtherOperator other(EstablishmentFacts place, Map<UUID, SignedParty> signed) {
        return new OtherOperator(name(place, signed), id(place), Set.of());
    }

    /** Returns the lots of the request in which the organisation is a member; none, which means all, when unclear. */
    private List<String> lots(EspdRequest request, Operators operators, UUID organisationId) {
        Set<String> own = operators.memberships().stream()
                .filter(member -> member.organisationId().equals(organisationId))
                .map(MemberFacts::lotId)
                .map(lot -> Objects.requireNonNullElse(consultations.lot(lot).key(), ""))
                .flatMap(key -> LotNumber.in(key).stream())
                .collect(Collectors.toSet());
        return request.procedure().lots().stream()
                .map(EspdLot::id)
                .filter(id -> LotNumber.in(id).filter(own::contains).isPresent())
                .toList();
    }

    private static @Nullable DeclarationFacts declaration(EvidenceFile file) {
        HonourDeclaration made = file.declaration();
        return made == null
                ? null
                : new DeclarationFacts(LocalDate.ofInstant(made.at(), Deadline.PARIS), articles(file.grounds()));
    }

    private @Nullable DeclarationFacts passedOn(EvidenceFile file, UUID operatorId) {
        return declarations
                .findByEvidenceFileIdAndSubcontractorId(file.id(), operatorId)
                .flatMap(one -> Optional.ofNullable(one.declaredAt())
                        .map(at ->
                                new DeclarationFacts(LocalDate.ofInstant(at, Deadline.PARIS), articles(one.grounds()))))
                .orElse(null);
    }

    private static Set<String> articles(List<DeclaredGround> grounds) {
        return grounds.stream().map(one -> one.ground().article()).collect(Collectors.toSet());
    }

    private static List<GroundFact> grounds(EspdStatement said) {
        return said.grounds().stream()
                .map(one -> new GroundFact(one.code(), one.applies(), one.explanation(), one.measures()))
                .toList();
    }

    private static EconomyFacts economy(EstablishmentFacts place, CandidateStatement stated, @Nullable Amount insured) {
        BigDecimal headcount = place.unit().figures().headcount();
        List<YearTurnover> specific = new ArrayList<>();
        for (StatedTurnover year : stated.turnovers()) {
            Percentage part = year.inField();
            if (part != null) {
                BigDecimal own = year.amount()
                        .euros()
                        .multiply(part.value())
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP);
                specific.add(new YearTurnover(year.from(), year.to(), new CurrencyAmount(own, EURO)));
            }
        }
        return new EconomyFacts(
                stated.turnovers().stream()
                        .map(year -> new YearTurnover(year.from(), year.to(), euros(year.amount())))
                        .toList(),
                specific,
                stated.createdOn(),
                headcount == null
                        ? null
                        : headcount.setScale(0, RoundingMode.HALF_UP).intValueExact(),
                List.of(),
                insured == null ? null : euros(insured));
    }

    private static CurrencyAmount euros(Amount amount) {
        return new CurrencyAmount(amount.euros(), EURO);
    }

    /** Each enterprise of the directory with a SIREN is in the national register of enterprises or of associations. */
    private static List<RegistrationFact> registrations(EstablishmentFacts place) {
        return place.siren() == null
                ? List.of()
                : List.of(new RegistrationFact(false, "SIREN " + place.siren().spaced()));
    }

    private static @Nullable ShelteredFacts sheltered(EstablishmentFacts place) {
        return place.conventionHolds() ? new ShelteredFacts(true, null, null) : null;
    }

    /** Names the proofs that the buyer finds online (R2143-13). */
    private static List<EvidenceFact> evidence(EvidenceFile file) {
        return file.contents().latest().stream()
                .filter(piece -> piece.answer() == PieceAnswer.ONLINE)
                .flatMap(piece -> proofs(piece.piece())
                        .map(codes -> new EvidenceFact(
                                piece.piece().slug(),
                                codes,
                                null,
                                Objects.requireNonNullElse(piece.url(), ""),
                                null,
                                false))
                        .stream())
                .filter(proof -> !proof.url().isEmpty())
                .toList();
    }

    private static Optional<Set<String>> proofs(Piece piece) {
        return switch (piece) {
            case TAX_CERTIFICATE -> Optional.of(Set.of("tax-pay"));
            case SOCIAL_CERTIFICATE, VIGILANCE -> Optional.of(Set.of("socsec-pay"));
            case REGISTER_EXTRACT -> Optional.of(Set.of("trade-regist"));
            case LIABILITY_INSURANCE -> Optional.of(Set.of("indem-insu"));
            default -> Optional.empty();
        };
    }
}
