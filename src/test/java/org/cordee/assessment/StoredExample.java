package org.cordee.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.Terms;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseDeposit;
import org.cordee.law.casefile.CaseExclusionGround;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.organisation.Address;
import org.cordee.organisation.Autonomy;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EssStatus;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.ReservedAward;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.submission.LaterDepositFacts;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.Buyer;
import org.cordee.tender.ClauseTerms;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.cordee.tender.Reservation;
import org.cordee.tender.ReservedTerms;
import org.jspecify.annotations.Nullable;

/** Describes the case of a file as the grouping that the other rooms store and return. */
final class StoredExample {

    final UUID id = Ids.next();
    private final LawCase law;
    private final CaseConsortium consortium;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, UUID> establishments = new HashMap<>();
    private final Map<String, UUID> lots = new LinkedHashMap<>();

    StoredExample(LawCase law) {
        this.law = law;
        this.consortium = Objects.requireNonNull(law.consortium());
        lotNumbers().forEach(number -> lots.put(number, Ids.next()));
    }

    LawCase law() {
        return law;
    }

    /** Uses the ids that the directory gave an enterprise and its establishments. */
    void isRegistered(String siren, UUID organisation, Map<String, UUID> places) {
        organisations.put(siren, organisation);
        establishments.putAll(places);
    }

    /** Uses the id that the consultation gave a lot. */
    void isRecorded(String number, UUID lot) {
        lots.put(number, lot);
    }

    /**
     * Returns why the product cannot store the case as a grouping, and ask the question of its file; empty when it can.
     */
    static Set<String> obstacles(LawCase law) {
        Set<String> found = new LinkedHashSet<>();
        CaseConsortium consortium = law.consortium();
        if (consortium == null) {
            found.add("the file describes no grouping");
            return found;
        }
        note(found, consortium.form() == null, "a stored grouping always has a form");
        note(found, !isLedByAMember(consortium), "the lead is named by an establishment that is no member");
        note(found, !signsAsAWhole(consortium), "members sign one agreement together");
        note(
                found,
                law.change() != null
                        && (law.change().replacement() != null
                                || !law.change().partners().isEmpty()),
                "the page of a change asks for no newcomer");
        note(
                found,
                law.consultation().admissibilityDecidedAt() != null
                        && law.deposits().isEmpty(),
                "the day of admissibility is recorded with a deposit");
        note(found, law.consultation().buyer().zone() != null, "a deadline has its own zone, the buyer has none");
        note(found, law.consultation().buyer().place() != null, "no page asks for the buyer's area");
        note(
                found,
                law.others().stream().anyMatch(other -> other.isAlive() && other.alone()),
                "every candidacy in Cordée is a grouping");
        law.lots().forEach(lot -> obstacles(found, law, consortium, lot));
        consortium.members().forEach(member -> obstacles(found, law, member));
        law.organisations().forEach(operator -> obstacles(found, operator));
        Stream.concat(Stream.ofNullable(law.deposit()), law.deposits().stream())
                .forEach(deposit -> note(
                        found,
                        deposit.diligence().startedBefore() != null,
                        "the beginning of a deposit is that of its receipt"));
        return found;
    }

    private static void note(Set<String> found, boolean given, String reason) {
        if (given) {
            found.add(reason);
        }
    }

    private static boolean isLedByAMember(CaseConsortium consortium) {
        return consortium.members().stream().anyMatch(member -> member.siret().equals(consortium.lead()));
    }

    private static boolean signsAsAWhole(CaseConsortium consortium) {
        long signing = consortium.members().stream()
                .filter(member -> member.signatory() != null)
                .count();
        return signing == 0 || signing == consortium.members().size();
    }

    private static void obstacles(Set<String> found, LawCase law, CaseConsortium consortium, CaseLot lot) {
        note(found, lot.attri1Total() != null || lot.priceScheduleTotal() != null, "totals come from price schedules");
        note(found, lot.status() != CaseLot.Status.OPEN, "a lot that is answered is open");
        boolean summed = consortium.membersOf(lot.number()).stream().allMatch(member -> member.amount() != null);
        Optional<Amount> sum = consortium.membersOf(lot.number()).stream()
                .map(CaseConsortium.Member::amount)
                .flatMap(Stream::ofNullable)
                .reduce(Amount::plus);
        note(
                found,
                summed && sum.isPresent() && lot.amount() != null && !sum.get().equals(lot.amount()),
                "the amount of a lot is the sum of its parts");
    }

    private static void obstacles(Set<String> found, LawCase law, CaseConsortium.Member member) {
        boolean structure = law.organisation(member.siret()).insertion().kind() != InsertionKind.NONE;
        int other = structure ? member.hours().direct() : member.hours().structure();
        note(found, (member.share() == null) != (member.amount() == null), "a part has a share and an amount");
        note(found, member.representative() != null, "a member's representative is its lead");
        note(found, other + member.hours().madeAvailable() != 0, "hours of a member are of one kind");
    }

    private static void obstacles(Set<String> found, CaseOperator operator) {
        note(found, operator.foreign(), "the example names a foreign operator");
        note(found, !operator.pieces().isEmpty(), "Cordée's own list says which pieces are asked");
        note(found, operator.createdOn() != null || operator.ess().esusRequestedOn() != null, "no such date is stored");
        note(
                found,
                operator.insertion().kind().needsConvention()
                        && operator.insertion().from() == null
                        && operator.insertion().to() == null,
                "a convention without any date is no proof");
        operator.exclusionGrounds()
                .forEach(ground -> note(found, !isDeclarable(ground), "a member declares no such day"));
    }

    private static boolean isDeclarable(CaseExclusionGround ground) {
        return ground.decidedOn() == null
                && ground.year() == null
                && !ground.lifted()
                && !ground.bindingAgreement()
                && Stream.of(ExclusionGround.values())
                        .anyMatch(known -> known.article().equals(ground.article()));
    }

    /** Returns the numbers of all lots that the file names, those of the grouping first. */
    private Set<String> lotNumbers() {
        Set<String> numbers = new LinkedHashSet<>(consortium.lots());
        law.lots().forEach(lot -> numbers.add(lot.number()));
        law.others().forEach(other -> numbers.addAll(other.lots()));
        return numbers;
    }

    Set<String> persons() {
        Set<String> persons = new LinkedHashSet<>();
        consortium.members().forEach(member -> persons.add(String.valueOf(member.signatory())));
        return persons;
    }

    static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the file's operators by their enterprise, and those that it names without describing them. */
    Map<String, List<CaseOperator>> operators() {
        Set<String> named = new LinkedHashSet<>();
        law.organisations().forEach(operator -> named.add(operator.id()));
        consortium.members().forEach(member -> named.add(member.siret()));
        consortium.subcontracts().forEach(contract -> named.add(contract.siret()));
        consortium.staffing().forEach(staff -> named.add(staff.by()));
        consortium.reliedUpon().forEach(one -> named.add(one.operator()));
        Map<String, List<CaseOperator>> found = new LinkedHashMap<>();
        named.forEach(siret -> found.computeIfAbsent(siret.substring(0, 9), first -> new ArrayList<>())
                .add(law.organisation(siret)));
        return found;
    }

    UUID organisation(String siret) {
        return organisations.computeIfAbsent(siret.substring(0, 9), first -> Ids.next());
    }

    UUID establishment(String siret) {
        return establishments.computeIfAbsent(siret, first -> Ids.next());
    }

    private UUID lot(String number) {
        return Objects.requireNonNull(lots.get(number));
    }

    /** Returns the facts as the assessment room reads them, without a database. */
    ConsortiumCaseFacts facts() {
        Map<UUID, EstablishmentFacts> places = new HashMap<>();
        Map<UUID, OrganisationProfile> profiles = new HashMap<>();
        Map<UUID, Statement> statements = new HashMap<>();
        operators().values().stream().flatMap(List::stream).forEach(operator -> {
            UUID organisation = organisation(operator.id());
            OrganisationProfile profile = profile(operator);
            profiles.put(organisation, profile);
            places.put(establishment(operator.id()), place(operator, organisation, profile));
            statements.put(organisation, statement(operator));
        });
        return new ConsortiumCaseFacts(
                law.at().toInstant(),
                consortium(Ids.next()),
                consultation(),
                members(),
                places,
                profiles,
                shares().orElse(null),
                tasks(),
                rivals(),
                isConcluded(),
                Set.of(),
                deposits(),
                new DeclaredFacts(exclusions(), statements, sharedSignatories(), Map.of(), Map.of()),
                handedOn());
    }

    ConsortiumFacts consortium(UUID consultation) {
        return new ConsortiumFacts(
                id,
                new ConsortiumTerms(law.name(), form(), true),
                ConsortiumState.AGREED,
                consultation,
                consortium.lots().stream().map(this::lot).toList(),
                organisation(String.valueOf(consortium.lead())),
                deadline(Objects.requireNonNull(law.consultation().offerDeadline())));
    }

    private ConsortiumForm form() {
        return ConsortiumForm.valueOf(Objects.requireNonNull(consortium.form()).name());
    }

    boolean isConcluded() {
        return consortium.members().stream().allMatch(member -> member.signatory() != null);
    }

    List<MemberFacts> members() {
        List<MemberFacts> members = new ArrayList<>();
        for (CaseConsortium.Member member : consortium.members()) {
            members.add(new MemberFacts(
                    memberId(member.siret(), member.lot()),
                    id,
                    lot(member.lot()),
                    establishment(member.siret()),
                    organisation(member.siret()),
                    member.siret().equals(consortium.lead()),
                    MemberState.CONFIRMED));
        }
        return members;
    }

    private UUID memberId(String siret, String lot) {
        return UUID.nameUUIDFromBytes((id + siret + lot).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the agreed shares; empty when the file gives no part at all. */
    Optional<LatestShares> shares() {
        List<AgreedShare> lines = new ArrayList<>();
        for (CaseConsortium.Member member : consortium.members()) {
            Percentage share = member.share();
            Amount amount = member.amount();
            if (share != null && amount != null) {
                lines.add(new AgreedShare(
                        memberId(member.siret(), member.lot()),
                        lot(member.lot()),
                        share,
                        amount,
                        new Hours(member.hours().total() + handedHours(member))));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new LatestShares(true, Terms.usual(form()), lines));
    }

    /** A member's own hours are stored together with those of the staff and the subcontractors that work for it. */
    private int handedHours(CaseConsortium.Member member) {
        return consortium.subcontracts().stream()
                        .filter(contract -> contract.from().equals(member.siret()))
                        .filter(contract -> contract.lot().equals(member.lot()))
                        .mapToInt(CaseConsortium.Subcontract::hours)
                        .sum()
                + consortium.staffing().stream()
                        .filter(staff -> staff.siret().equals(member.siret()))
                        .filter(staff -> staff.lot().equals(member.lot()))
                        .mapToInt(CaseConsortium.Staffing::hours)
                        .sum();
    }

    List<EssentialTask> tasks() {
        List<EssentialTask> tasks = new ArrayList<>();
        law.consultation().essentialTasks().forEach((task, by) -> {
            UUID doer = consortium.members().stream()
                    .filter(member ->
                            member.siret().equals(by) || member.tasks().contains(task))
                    .map(member -> memberId(member.siret(), member.lot()))
                    .findFirst()
                    .orElse(null);
            tasks.add(new EssentialTask(task, doer, doer == null && !by.isEmpty()));
        });
        return tasks;
    }

    SubcontractDeclaration handedOn() {
        return new SubcontractDeclaration(
                consortium.subcontracts().stream()
                        .map(contract -> new Subcontract(
                                memberId(contract.from(), contract.lot()),
                                establishment(contract.siret()),
                                "Lot",
                                contract.amount(),
                                new Hours(contract.hours()),
                                contract.accessory(),
                                false,
                                contract.tasks(),
                                SubcontractTerms.UNSAID))
                        .toList(),
                consortium.staffing().stream()
                        .map(staff -> new StaffMadeAvailable(
                                memberId(staff.siret(), staff.lot()),
                                establishment(staff.by()),
                                new Hours(staff.hours()),
                                staff.amount()))
                        .toList(),
                consortium.reliedUpon().stream().flatMap(this::reliedUpon).toList());
    }

    /** The first member of each lot relies on the operator. */
    private Stream<ReliedUpon> reliedUpon(CaseConsortium.ReliedUpon one) {
        List<String> where = one.lots().isEmpty() ? consortium.lots() : one.lots();
        return where.stream()
                .map(lot -> new ReliedUpon(
                        memberId(consortium.membersOf(lot).get(0).siret(), lot),
                        establishment(one.operator()),
                        "Moyens",
                        true));
    }

    List<DepositForLegalCheck> deposits() {
        return Stream.concat(Stream.ofNullable(law.deposit()), law.deposits().stream())
                .map(StoredExample::deposit)
                .toList();
    }

    private static DepositForLegalCheck deposit(CaseDeposit deposit) {
        CaseDeposit.BackupCopy copy = deposit.backupCopy();
        return new DepositForLegalCheck(
                deposit.complete(),
                deposit.startedAt().toInstant(),
                deposit.completedAt().toInstant(),
                new LaterDepositFacts(
                        copy == null ? null : copy.receivedAt().toInstant(),
                        copy != null && copy.marked(),
                        deposit.diligence().ownEquipmentWorked(),
                        deposit.platformEvidence(),
                        deposit.buyerPlatformLog(),
                        null,
                        !deposit.readable()));
    }

    Map<UUID, List<DeclaredGround>> exclusions() {
        Map<UUID, List<DeclaredGround>> declared = new HashMap<>();
        operators().values().stream()
                .flatMap(List::stream)
                .filter(operator -> !operator.exclusionGrounds().isEmpty())
                .forEach(operator -> declared.put(
                        organisation(operator.id()),
                        operator.exclusionGrounds().stream()
                                .map(StoredExample::ground)
                                .toList()));
        return declared;
    }

    private static DeclaredGround ground(CaseExclusionGround ground) {
        ExclusionGround known = Stream.of(ExclusionGround.values())
                .filter(one -> one.article().equals(ground.article()))
                .findFirst()
                .orElseThrow();
        if (known.isOfDebts()) {
            return new DeclaredGround(
                    known,
                    ground.debtPaid()
                            ? GroundStanding.SETTLED
                            : ground.enforcementMeasure() ? GroundStanding.LATE : GroundStanding.OPEN);
        }
        GroundStanding standing = ground.judgeOrdered()
                ? GroundStanding.JUDGE_ORDERED
                : ground.selfCleaning() ? GroundStanding.CLEANED : GroundStanding.DECLARED;
        return new DeclaredGround(known, standing, ground.until());
    }

    /** Returns the other candidacies that are alive. */
    List<CaseCandidacy> others() {
        return law.others().stream().filter(CaseCandidacy::isAlive).toList();
    }

    /** The room that compares signatures returns the lead when its signatory signs for another lead too. */
    private Map<UUID, Set<UUID>> sharedSignatories() {
        Map<UUID, Set<UUID>> shared = new HashMap<>();
        consortium.members().stream()
                .filter(member -> member.siret().equals(consortium.lead()))
                .forEach(lead -> others().stream()
                        .filter(other -> signatories(other).contains(String.valueOf(lead.signatory())))
                        .filter(other -> signsForTheLead(other, String.valueOf(lead.signatory())))
                        .forEach(other -> shared.computeIfAbsent(rivalId(other), first -> new HashSet<>())
                                .add(organisation(lead.siret()))));
        return shared;
    }

    /** Returns the persons who sign for the lead of another candidacy. */
    static List<String> signatories(CaseCandidacy other) {
        return Stream.concat(other.representatives().stream(), other.signatories().stream())
                .toList();
    }

    /**
     * Returns true unless a person signs there for the enterprise for which it signs here, which is a member of the
     * other candidacy.
     */
    private boolean signsForTheLead(CaseCandidacy other, String person) {
        return employer(other, person).isEmpty();
    }

    /** Returns the enterprise for which a person signs in both candidacies. */
    Optional<UUID> employer(CaseCandidacy other, String person) {
        return consortium.members().stream()
                .filter(member -> person.equals(member.signatory()))
                .filter(member -> Stream.concat(other.members().stream(), Stream.ofNullable(other.lead()))
                        .anyMatch(theirs -> theirs.startsWith(member.siret().substring(0, 9))))
                .map(member -> organisation(member.siret()))
                .findFirst();
    }

    UUID rivalId(CaseCandidacy other) {
        return UUID.nameUUIDFromBytes((id + other.id()).getBytes(StandardCharsets.UTF_8));
    }

    private List<RivalCandidacy> rivals() {
        return others().stream().map(this::rival).toList();
    }

    private RivalCandidacy rival(CaseCandidacy other) {
        String lead = String.valueOf(other.lead());
        Stream<String> where = other.lots().stream().anyMatch(consortium.lots()::contains)
                ? other.lots().stream().filter(consortium.lots()::contains)
                : other.lots().stream();
        return new RivalCandidacy(
                rivalId(other),
                organisation(lead),
                establishment(lead),
                where.flatMap(lot -> other.members().stream()
                                .map(member -> new RivalCandidacy.Place(
                                        lot(lot), organisation(member), establishment(member))))
                        .toList());
    }

    /** Returns the lots of another candidacy, by their ids. */
    List<UUID> lotsOf(CaseCandidacy other) {
        return other.lots().stream().map(this::lot).toList();
    }

    OrganisationProfile profile(CaseOperator operator) {
        CaseOperator.Ess ess = operator.ess();
        LegalForm form = form(operator);
        boolean byForm = form != LegalForm.COMMERCIAL;
        EssProof proof = switch (byForm ? org.cordee.law.casefile.EssStatus.NONE : ess.status()) {
            case ESS_COMPANY -> new EssProof(ess.from(), null);
            case ESUS -> new EssProof(null, new ValidityPeriod(ess.from(), ess.to()));
            default -> EssProof.NONE;
        };
        return new OrganisationProfile(
                new LegalUnit(
                        operator.name(),
                        form,
                        Vocation.ENTERPRISE,
                        null,
                        figures(operator.own()),
                        2026,
                        operator.parentSiren() == null ? null : new Siren(operator.parentSiren()),
                        operator.parentSiren() == null ? SizeFigures.UNKNOWN : figures(operator.group()),
                        proof),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static LegalForm form(CaseOperator operator) {
        return switch (operator.legalForm()) {
            case "SCOP" -> LegalForm.SCOP;
            case "ASSOCIATION" -> LegalForm.ASSOCIATION;
            default -> LegalForm.COMMERCIAL;
        };
    }

    private static SizeFigures figures(EnterpriseFigures figures) {
        return new SizeFigures(figures.headcount(), euros(figures.turnover()), euros(figures.balance()));
    }

    private static @Nullable BigDecimal euros(@Nullable Amount amount) {
        return amount == null ? null : amount.euros();
    }

    Statement statement(CaseOperator operator) {
        return new Statement(
                operator.publicOwnership(),
                operator.partners().stream()
                        .map(partner -> new PartnerEnterprise(
                                "Entreprise partenaire", null, partner.share(), figures(partner.figures())))
                        .toList(),
                operator.ess().missionStatement(),
                operator.previousReservedAwards().stream()
                        .map(award -> new ReservedAward(award.buyer(), award.on()))
                        .toList(),
                operator.commerciallyAutonomous() ? new Autonomy(true, "Décisions séparées") : null);
    }

    EstablishmentProfile establishmentProfile(CaseOperator operator) {
        CaseOperator.Insertion insertion = operator.insertion();
        return new EstablishmentProfile(
                new Siret(operator.id()),
                null,
                Address.inFrance(null, "76000", "Rouen"),
                insertion.kind() == InsertionKind.NONE
                        ? Convention.NONE
                        : new Convention(insertion.kind(), "C-1", new ValidityPeriod(insertion.from(), insertion.to())),
                insertion.targetedWorkers(),
                insertion.insertionStaff(),
                null,
                null);
    }

    private EstablishmentFacts place(CaseOperator operator, UUID organisation, OrganisationProfile profile) {
        return new EstablishmentFacts(
                establishment(operator.id()),
                organisation,
                OrganisationIdentity.french(new Siren(operator.siren())).asSimulated(),
                profile.unit(),
                establishmentProfile(operator),
                EnterpriseSize.UNKNOWN,
                EssStatus.NONE,
                Set.of(),
                true);
    }

    ConsultationContent content() {
        CaseConsultation consultation = law.consultation();
        return new ConsultationContent(
                        "VDL-2027-07",
                        "Marché",
                        new Buyer(
                                "Ville de l’Orme",
                                consultation.buyer().id(),
                                null,
                                "FR",
                                consultation.buyer().kind()),
                        ProcedureKind.valueOf(consultation.procedure().name()),
                        ContractNature.valueOf(consultation.nature().name()),
                        null,
                        lots.keySet().stream().map(this::content).toList())
                .with(documents(consultation));
    }

    private static DocumentTerms documents(CaseConsultation consultation) {
        return new DocumentTerms(
                consultation.imposedForm() == null
                        ? null
                        : RequiredForm.valueOf(consultation.imposedForm().name()),
                consultation.imposedFormJustified(),
                List.copyOf(consultation.essentialTasks().keySet()),
                consultation.signatureRequiredAtDeposit(),
                consultation.buyer().contractingAuthority(),
                consultation.buyer().runningCostsOver60M(),
                consultation.multiParticipationForbidden(),
                consultation.multiParticipationForbidden()
                        && consultation.multiParticipationScope() == CaseConsultation.Scope.CONSULTATION,
                consultation.globalContract() == null
                        ? GlobalTerms.UNKNOWN
                        : new GlobalTerms(
                                GlobalTerms.Kind.valueOf(
                                        consultation.globalContract().kind().name()),
                                consultation.globalContract().infrastructure(),
                                consultation.globalContract().groupingRequired(),
                                consultation.globalContract().pmeShare(),
                                consultation.globalContract().sectorException()));
    }

    private LotContent content(String number) {
        LotContent.Deadlines deadlines = new LotContent.Deadlines(
                null,
                optional(law.consultation().applicationDeadline()),
                deadline(Objects.requireNonNull(law.consultation().offerDeadline())));
        return law.lots().stream()
                .filter(lot -> lot.number().equals(number))
                .findFirst()
                .map(lot -> content(lot, deadlines))
                .orElseGet(() -> LotContent.of(number, "Autre lot", "45111300").with(deadlines));
    }

    private LotContent content(CaseLot lot, LotContent.Deadlines deadlines) {
        CaseLot.InsertionClause clause = lot.insertionClause();
        Amount estimated = law.consultation().estimatedValue();
        return new LotContent(
                lot.number(),
                "Lot",
                "45111300",
                List.of(),
                estimated == null || law.lots().size() > 1 ? lot.amount() : estimated,
                lot.durationMonths() == null ? ContractPeriod.UNKNOWN : ContractPeriod.ofMonths(lot.durationMonths()),
                lot.places(),
                Reservation.valueOf(lot.reservation().name()),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                clause == null ? null : clause.hours(),
                deadlines,
                new LotTerms(
                        clause == null ? null : clause.labourShare(),
                        clause == null ? null : clause.hourlyCost(),
                        lot.multiParticipationForbidden(),
                        capacities(lot),
                        new ReservedTerms(lot.reservationMinRatio(), lot.exclusivelyListedServices()),
                        new ClauseTerms(
                                clause == null ? null : clause.rate(), clause == null ? null : clause.blocking()),
                        duties(lot.duties())));
    }

    private static AskedCapacities capacities(CaseLot lot) {
        CaseLot.Capacities asked = lot.capacities();
        return asked == null ? AskedCapacities.UNKNOWN : new AskedCapacities(asked.turnover(), asked.headcount());
    }

    private static DutyTerms duties(BuyerDuties duties) {
        return new DutyTerms(
                duties.socialClause(),
                duties.derogation() == BuyerDuties.Derogation.NONE
                        ? null
                        : DutyTerms.Derogation.valueOf(duties.derogation().name()),
                duties.environmentalClause(),
                duties.environmentalCriterion(),
                duties.criterion() == null
                        ? null
                        : DutyTerms.Criterion.valueOf(duties.criterion().name()),
                duties.reservationNamed());
    }

    private ConsultationDetail consultation() {
        ConsultationContent content = content();
        return new ConsultationDetail(
                Ids.next(),
                1,
                null,
                null,
                "fr",
                null,
                launched(),
                content,
                content.lots().stream()
                        .map(lot ->
                                new ConsultationDetail.LotDetail(lot(String.valueOf(lot.key())), LotStatus.OPEN, lot))
                        .toList(),
                List.of(),
                false,
                List.of());
    }

    @Nullable
    Instant launched() {
        return law.consultation().launchedOn() == null
                ? null
                : law.consultation()
                        .launchedOn()
                        .atTime(12, 0)
                        .atZone(Deadline.PARIS)
                        .toInstant();
    }

    private static @Nullable Deadline optional(@Nullable ZonedDateTime moment) {
        return moment == null ? null : deadline(moment);
    }

    static Deadline deadline(ZonedDateTime moment) {
        return new Deadline(moment.toInstant(), (ZoneOffset) moment.getOffset(), moment.getZone());
    }
}
