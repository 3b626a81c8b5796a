package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.TestVisitor;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.PriceVariation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.consortium.subcontract.Vat;
import org.cordee.document.ArchiveEntry;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.DeclaringForSubcontractors;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.ExclusionStanding;
import org.cordee.evidence.GroundStanding;
import org.cordee.evidence.SubcontractorsView.Subcontractor;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests that a member reports its subcontractor's declaration on the cases of exclusion: the case is visible to the
 * member only, its consequence to the lead.
 */
class SubcontractorExclusionsProcessTests extends EvidenceScene {

    private static final DeclaredGround CONVICTED =
            new DeclaredGround(ExclusionGround.L2141_1, GroundStanding.DECLARED);

    @Autowired
    WebApplicationContext web;

    private DeclaringForSubcontractors declaring;
    private Firm workshop;

    @BeforeEach
    void thePartnerSubcontracts() {
        declaring = scenes.bean(DeclaringForSubcontractors.class);
        workshop = scenes.firm("Les Ateliers de l’Orme");
        UUID own = scenes.bean(ConsortiumLookup.class).members(scene.id()).stream()
                .filter(member -> member.organisationId().equals(partner.organisationId()))
                .map(MemberFacts::memberId)
                .findFirst()
                .orElseThrow();
        Subcontract one = new Subcontract(
                own,
                workshop.establishmentId(),
                "Tri des matériaux",
                Amount.of("100.00"),
                Hours.NONE,
                false,
                false,
                List.of(),
                new SubcontractTerms(null, null, Vat.REVERSE_CHARGE, PriceVariation.FIRM, 6));
        scenes.bean(DeclaringSubcontracts.class)
                .declare(partner.actor(), scene.id(), 0, new SubcontractDeclaration(List.of(one), List.of()));
    }

    private Subcontractor line() {
        return declaring.view(partner.actor(), file).subcontractors().get(0);
    }

    private String pageOfTheLead() {
        Actor lead = scene.lead().actor();
        scenes.bean(AssessingConsortium.class).assess(lead, scene.id());
        return Objects.requireNonNull(scenes.bean(AssessmentReading.class)
                        .latest(lead, scene.id(), Locale.FRENCH)
                        .sheet())
                .findings()
                .stream()
                .filter(finding -> finding.code().startsWith("exclusion."))
                .map(FindingLine::toString)
                .toList()
                .toString();
    }

    @Test
    void showsTheLeadTheConsequenceButNotTheCase() {
        assertThat(line().standing()).isEqualTo(ExclusionStanding.NOT_DECLARED);
        assertThat(pageOfTheLead()).isEqualTo("[]");

        declaring.declare(partner.actor(), file, workshop.organisationId(), List.of(CONVICTED));

        assertThat(line().standing()).isEqualTo(ExclusionStanding.EXCLUDED);
        assertThat(line().verdicts())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.ground()).isEqualTo(ExclusionGround.L2141_1));
        assertThat(pageOfTheLead())
                .contains("exclusion.of-a-member", "Les Ateliers de l’Orme", "L2141-14")
                .doesNotContain("L2141-1]", "L2141-1,", "Condamnation");
        assertThatThrownBy(() -> declaring.view(scene.lead().actor(), file)).isInstanceOf(NotFound.class);

        declaring.declare(partner.actor(), file, workshop.organisationId(), List.of());

        assertThat(line().standing()).isEqualTo(ExclusionStanding.NONE);
        assertThat(pageOfTheLead()).isEqualTo("[]");
    }

    @Test
    void refusesADeclarationForAnotherMembersSubcontractorAndADuplicateCase() {
        assertThatThrownBy(() ->
                        declaring.declare(partner.actor(), file, scene.lead().organisationId(), List.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("subcontractorId"));
        assertThatThrownBy(() -> declaring.declare(
                        partner.actor(), file, workshop.organisationId(), List.of(CONVICTED, CONVICTED)))
                .hasMessageContaining("exclusion.twice");
        assertThatThrownBy(() -> declaring.declare(scene.lead().actor(), file, workshop.organisationId(), List.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reportsTheDeclarationOnAPageOfTheMember() throws Exception {
        TestVisitor member = TestVisitor.memberOf(web, partner.organisationId());
        String page = "/evidence/" + file + "/subcontractors";

        assertThat(shown(member, get(page))).contains("Les Ateliers de l’Orme", "Aucune déclaration pour l’instant");
        assertThat(shown(
                        member, get(page).param("who", workshop.organisationId().toString())))
                .contains("Ce sous-traitant est-il dans l’un de ces cas");
        assertThat(shown(member, declared(page, "NONE").param("grounds", "L2141_1")))
                .contains("id=\"grounds-error\"");
        assertThat(shown(member, declared(page, "SOME").param("grounds", "L2141_1")))
                .isEmpty();
        assertThat(shown(member, get(page))).contains("Un cas déclaré exclut ce sous-traitant", "L2141-14");
        MockHttpServletRequestBuilder noDay = declared(page, "SOME").param("grounds", "L2141_1");
        assertThat(shown(member, noDay.param("day[L2141_1]", "hier")))
                .contains("id=\"grounds-error\"", "écrivez une date");
        MockHttpServletRequestBuilder over = declared(page, "SOME").param("grounds", "L2141_1");
        assertThat(shown(member, over.param("day[L2141_1]", "2020-01-31"))).isEmpty();
        assertThat(shown(member, get(page))).contains("il ne s’applique plus");
        assertThat(shown(
                        member, get(page).param("who", workshop.organisationId().toString())))
                .contains("value=\"2020-01-31\"", "Dernier jour de l’exclusion");
        assertThat(TestVisitor.browser(web)
                        .perform(get(page)
                                .with(TestVisitor.memberOf(web, scene.lead().organisationId())
                                        .signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletRequestBuilder declared(String page, String choice) {
        return post(page)
                .param("subcontractorId", workshop.organisationId().toString())
                .param("choice", choice);
    }

    private String shown(TestVisitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return TestVisitor.browser(web)
                .perform(request.with(visitor.signedIn()).with(csrf()).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheSameFormOfEachSubcontractIntoEveryPackage() {
        List<ArchiveEntry> sheets = sheets();

        assertThat(sheets)
                .extracting(ArchiveEntry::name)
                .containsExactly("sous-traitance/01-les-ateliers-de-l-orme.pdf");
        assertThat(sheets.get(0).bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(sheets().get(0).sha256()).isEqualTo(sheets.get(0).sha256());
    }

    @Test
    void followsTheOfficialFormAndLeavesTheSubcontractorsFieldsEmpty() throws IOException {
        String text;
        try (PDDocument pdf = Loader.loadPDF(sheets().get(0).bytes())) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }

        assertThat(text)
                .contains(
                        "A. Identification de l’acheteur",
                        "D. Identification du soumissionnaire ou du titulaire",
                        "identification du mandataire",
                        "Tri des matériaux",
                        "Autoliquidation",
                        "Prix ferme",
                        "J1. Informations et renseignements demandés Sans objet",
                        "L. Cession ou nantissement des créances",
                        "K1. Exclusions □ Le sous-traitant déclare sur l’honneur",
                        "M. Acceptation et agrément des conditions de paiement",
                        "Établi selon les rubriques du formulaire DC4")
                .doesNotContain("REVERSE_CHARGE", "FIRM", "null");
    }

    private List<ArchiveEntry> sheets() {
        return scenes.bean(ApplicationContents.class).entries(scene.id()).stream()
                .filter(entry -> entry.name().startsWith(ApplicationContents.SUBCONTRACTS))
                .toList();
    }
}
