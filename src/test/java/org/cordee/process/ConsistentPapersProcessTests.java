package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.PowerReading;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.document.EditedPapers;
import org.cordee.document.ReadPapers;
import org.cordee.document.StatedPaper;
import org.cordee.document.StatedPaper.PaperDifference;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.DeclaredExclusions;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.ExclusionStanding;
import org.cordee.evidence.ExclusionView;
import org.cordee.evidence.GroundStanding;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.Piece;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.FinishedFiles;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.RoundView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the finished files of a consortium back and compares each paper with each other: names, SIRET, shares, amounts,
 * dates, powers, declarations and hashes. Then plants one difference in each pair of papers and finds it.
 */
class ConsistentPapersProcessTests extends ProcessScene {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(Deadline.PARIS);

    private Scene scene;
    private Firm partner;

    @BeforeEach
    void untilTheEvidenceIsAskedFor() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
    }

    private UUID evidenceOf(Firm member) {
        return scenes.task(scene, UserTask.PROVIDE_EVIDENCE, member).subjectId();
    }

    /** Gives the evidence by sheets, one day after the declarations, and subcontracts. */
    private void drafted() {
        UUID own = scenes.bean(ConsortiumLookup.class).members(scene.id()).stream()
                .filter(member -> member.organisationId().equals(partner.organisationId()))
                .map(MemberFacts::memberId)
                .findFirst()
                .orElseThrow();
        Subcontract tri = new Subcontract(
                own,
                scenes.firm("Les Ateliers de l’Orme").establishmentId(),
                "Tri des matériaux",
                Amount.of("100.00"),
                Hours.NONE,
                false,
                false,
                List.of(),
                new SubcontractTerms(null, null, Vat.REVERSE_CHARGE, PriceVariation.FIRM, 6));
        scenes.bean(DeclaringSubcontracts.class)
                .declare(partner.actor(), scene.id(), 0, new SubcontractDeclaration(List.of(tri), List.of()));
        for (Firm member : List.of(partner, scene.lead())) {
            scenes.bean(DeclaringExclusions.class).declare(member.actor(), evidenceOf(member), List.of());
        }
        scenes.pin(scenes.now().plus(Duration.ofDays(1)));
        for (Firm member : List.of(partner, scene.lead())) {
            acts.chooseSheets(scene, member);
            acts.approve(scene, acts.handIn(scene, member));
        }
    }

    private Map<String, byte[]> files() {
        return FinishedFiles.of(application, scene.lead().actor(), scene.id());
    }

    /** Returns what the API, the legal check and each member's own page say of the declarations. */
    private List<StatedPaper> answers(Map<Firm, UUID> evidence) {
        List<StatedFact> api = new ArrayList<>();
        List<StatedFact> check = new ArrayList<>();
        List<StatedFact> page = new ArrayList<>();
        Map<UUID, List<DeclaredGround>> declared =
                scenes.bean(DeclaredExclusions.class).of(scene.id());
        evidence.forEach((firm, file) -> {
            String member = siret(firm);
            ExclusionView declaration = scenes.bean(DeclaringExclusions.class).view(firm.actor(), file);
            page.add(new StatedFact(
                    Kind.DECLARATION, member, declaration.standing() == ExclusionStanding.NONE ? "aucun cas" : "?"));
            page.add(new StatedFact(
                    Kind.DECLARED_ON, member, DAY.format(Objects.requireNonNull(declaration.declaredAt()))));
            var view =
                    scenes.bean(ApplicationReading.class).evidence(scene.lead().actor(), file);
            api.add(new StatedFact(
                    Kind.DECLARATION, member, view.exclusion() == ExclusionStanding.NONE ? "aucun cas" : "?"));
            List<DeclaredGround> grounds = declared.get(view.organisationId());
            check.add(
                    new StatedFact(Kind.DECLARATION, member, grounds != null && grounds.isEmpty() ? "aucun cas" : "?"));
        });
        return List.of(
                new StatedPaper("API", api),
                new StatedPaper("contrôle", check),
                new StatedPaper("page de la déclaration", page),
                new StatedPaper("page de la convention", agreementPage()));
    }

    private List<StatedFact> agreementPage() {
        AgreementView page = scenes.bean(AgreementReading.class).of(scene.lead().actor(), scene.id());
        List<StatedFact> facts = new ArrayList<>();
        page.signatures()
                .forEach(
                        line -> facts.add(ReadPapers.signatory(line.name(), Objects.requireNonNull(line.signatory()))));
        page.annexes()
                .forEach(annex -> facts.add(new StatedFact(Kind.HASH, String.valueOf(annex.number()), annex.sha256())));
        facts.add(new StatedFact(Kind.HASH, "convention", Objects.requireNonNull(page.textSha256())));
        return facts;
    }

    @Test
    void statesEachFactAlikeInAllPapersAndFindsOneDifferencePlantedInEachPair() {
        UUID leads = evidenceOf(scene.lead());
        UUID partners = evidenceOf(partner);
        drafted();
        acts.deposit(scene, partner);
        Map<String, byte[]> files = files();

        List<StatedPaper> papers = new ArrayList<>(ReadPapers.of(files));
        papers.addAll(answers(Map.of(scene.lead(), leads, partner, partners)));

        assertThat(papers)
                .extracting(StatedPaper::name)
                .contains(
                        "memoire-technique.pdf",
                        "bordereau-des-prix.pdf",
                        "bordereau-des-prix.xlsx",
                        "repartition.pdf",
                        "manifest.json",
                        "convention.pdf",
                        "annexe-1.pdf",
                        "annexe-2.pdf",
                        "feuille-de-signatures.pdf")
                .anyMatch(name -> name.startsWith("accord-"))
                .anyMatch(name -> name.endsWith("/dc1.pdf"))
                .anyMatch(name -> name.endsWith("/dc2.pdf"))
                .anyMatch(name -> name.endsWith("/declaration-sur-l-honneur.pdf"))
                .anyMatch(name -> name.endsWith("/pouvoir-au-mandataire.pdf"))
                .anyMatch(name -> name.startsWith("sous-traitance/"));
        assertThat(papers)
                .allSatisfy(paper -> assertThat(paper.facts()).as(paper.name()).isNotEmpty());
        assertThat(StatedPaper.differences(papers)).isEmpty();

        Set<Kind> planted = plantedInEachPair(files, papers);
        assertThat(planted)
                .contains(
                        Kind.NAME,
                        Kind.MEMBERS,
                        Kind.LEAD,
                        Kind.SIRET,
                        Kind.SIRETS,
                        Kind.ROLE,
                        Kind.PERCENTAGE,
                        Kind.AMOUNT,
                        Kind.HOURS,
                        Kind.DECLARATION,
                        Kind.DECLARED_ON,
                        Kind.POWER,
                        Kind.REFERENCE,
                        Kind.FROZEN_AT,
                        Kind.HASH);
        statesNothingAbsent(files);
    }

    private String siret(Firm firm) {
        return StatedFact.member(
                "",
                Objects.requireNonNull(scenes.bean(DirectoryLookup.class)
                                .establishment(firm.establishmentId())
                                .siret())
                        .value());
    }

    private String name(UUID evidence) {
        return scenes.bean(ApplicationReading.class)
                .evidence(scene.lead().actor(), evidence)
                .name();
    }

    /**
     * Edits each finished file, word by word and figure by figure, and checks that each fact which it shares with
     * another paper is then found to differ.
     *
     * @return the kinds of fact that were changed
     */
    private static Set<Kind> plantedInEachPair(Map<String, byte[]> files, List<StatedPaper> papers) {
        Set<Kind> planted = EnumSet.noneOf(Kind.class);
        for (StatedPaper paper : papers) {
            if (!files.containsKey(paper.name())) {
                continue;
            }
            List<StatedPaper> copies = EditedPapers.of(paper, Objects.requireNonNull(files.get(paper.name())));
            for (StatedPaper other : papers) {
                Set<StatedFact> shared = shared(paper, other);
                if (paper != other && !shared.isEmpty()) {
                    assertThat(copies.stream().flatMap(copy -> StatedPaper.differences(List.of(copy, other)).stream()))
                            .as("differences planted in %s, found with %s", paper.name(), other.name())
                            .containsAll(shared.stream()
                                    .map(fact ->
                                            new PaperDifference(paper.name(), other.name(), fact.kind(), fact.about()))
                                    .toList());
                    shared.forEach(fact -> planted.add(fact.kind()));
                }
            }
        }
        return planted;
    }

    /** Returns the facts of a paper that another paper states too. */
    private static Set<StatedFact> shared(StatedPaper paper, StatedPaper other) {
        return paper.facts().stream()
                .filter(fact -> other.facts().stream()
                        .anyMatch(there -> there.kind() == (fact.kind() == Kind.SIRET ? Kind.SIRETS : fact.kind())
                                && there.about().equals(fact.about())))
                .collect(Collectors.toSet());
    }

    private static void statesNothingAbsent(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            if (name.endsWith(".pdf")) {
                assertThat(ReadPapers.text(bytes))
                        .as(name)
                        .doesNotContainIgnoringCase("pièces jointes")
                        .doesNotContainIgnoringCase("ci-joint")
                        .doesNotContainIgnoringCase("signature électronique")
                        .doesNotContainIgnoringCase("a valeur de");
            }
        });
    }

    @Test
    void refusesAHandInAndASheetWithoutTheDeclarationOfTheMember() {
        UUID file = evidenceOf(partner);
        acts.missingPieces(partner, file).forEach(piece -> acts.providePiece(partner, file, piece));

        refused(
                "application.declaration.missing",
                () -> scenes.bean(HandingInEvidence.class).handIn(partner.actor(), file));
        refused(
                "application.declaration.missing",
                () -> scenes.bean(ProvidingEvidence.class)
                        .answerWithoutFile(partner.actor(), file, Piece.HONOUR_DECLARATION, Provision.sheet()));
        refused(
                "application.declaration.missing",
                () -> scenes.bean(ApplicationReading.class).sheet(partner.actor(), file, Piece.HONOUR_DECLARATION));

        scenes.bean(DeclaringExclusions.class).declare(partner.actor(), file, List.of());
        scenes.bean(HandingInEvidence.class).handIn(partner.actor(), file);
    }

    @Test
    void stopsTheFreezeAndNamesBothPapersWhenAMemberDeclaresAGroundAfterItsSheetDeniedIt() {
        UUID file = evidenceOf(partner);
        drafted();
        acts.prepareApplication(scene);
        acts.setMargin(scene);
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.bean(DeclaringExclusions.class)
                .declare(
                        partner.actor(),
                        file,
                        List.of(new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.SETTLED)));

        assertThatThrownBy(
                        () -> scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id()))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("document.papers-differ.DECLARATION");
                    assertThat(no.arguments())
                            .contains("Cas d’exclusion déclarés par " + name(file))
                            .contains("Déclaration sur l’honneur de " + name(file));
                });

        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        acts.providePiece(partner, file, Piece.HONOUR_DECLARATION);
        acts.acceptEvidence(scene, file);
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    @Test
    void stopsTheFreezeWhenTheSignedAnnexAndTheSharesDiffer() {
        drafted();
        acts.prepareApplication(scene);
        acts.setMargin(scene);
        scenes.task(scene, UserTask.FREEZE_BID);
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String sql = "UPDATE agreement_signature SET annex_text = REPLACE(annex_text, ?, ?) WHERE agreement_id ="
                + " (SELECT id FROM agreement WHERE consortium_id = ?)";
        jdbc.update(sql, "Cotraitant | ", "Cotraitant | 9", scene.id().toString());

        assertThatThrownBy(
                        () -> scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id()))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("document.papers-differ.PERCENTAGE");
                    assertThat(no.arguments()).contains("Répartition des prestations");
                    assertThat(no.arguments()[0].toString()).startsWith("Annexe 2 de la convention");
                });

        jdbc.update(sql, "Cotraitant | 9", "Cotraitant | ", scene.id().toString());
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    /** A new name in the directory does not stop anybody: all papers use the name that signed. */
    @Test
    void namesAMemberInAllPapersAsItSigned() {
        String signed = name(evidenceOf(partner));
        drafted();
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE organisation SET legal_name = 'Renommée SCOP' WHERE id = ?",
                        partner.organisationId().toString());
        acts.deposit(scene, partner);

        Map<String, byte[]> files = files();
        assertThat(StatedPaper.differences(ReadPapers.of(files))).isEmpty();
        assertThat(ReadPapers.text(Objects.requireNonNull(files.get("repartition.pdf"))))
                .contains(signed)
                .doesNotContain("Renommée");
        assertThat(scenes.bean(ApprovalReading.class)
                        .round(scene.lead().actor(), scene.id())
                        .lines())
                .extracting(RoundView.Line::name)
                .containsExactly(signed);
        assertThat(scenes.bean(AgreementReading.class)
                        .of(scene.lead().actor(), scene.id())
                        .powers())
                .hasSize(1)
                .allSatisfy(power -> assertThat(scenes.bean(PowerReading.class)
                                .of(partner.actor(), power.id())
                                .grantor())
                        .isEqualTo(signed));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
