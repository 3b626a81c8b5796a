package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.TestVisitor;
import org.cordee.document.PdfValidator;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.EspdResponse;
import org.cordee.espd.EspdSamples;
import org.cordee.espd.ListingCriteria.CriterionKind;
import org.cordee.espd.ReadingEspd;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.AskingMissingAnswers;
import org.cordee.evidence.CandidatureReading;
import org.cordee.evidence.CandidatureView;
import org.cordee.evidence.CandidatureView.CellState;
import org.cordee.evidence.CandidatureView.EqualFact;
import org.cordee.evidence.CandidatureView.Fact;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.EspdReading;
import org.cordee.evidence.EspdStatement;
import org.cordee.evidence.EspdView;
import org.cordee.evidence.EspdView.EspdResponder;
import org.cordee.evidence.RespondingToEspd;
import org.cordee.evidence.StatedCapacity;
import org.cordee.evidence.StatedGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tests the ESPD of a consortium: the buyer's request, the responses, and all candidatures side by side. */
class EspdProcessTests extends EvidenceScene {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor member;
    private TestVisitor lead;
    private String espd;
    private String request;

    @BeforeEach
    void openBrowser() {
        browser = TestVisitor.browser(web);
        member = TestVisitor.memberOf(web, partner.organisationId());
        lead = TestVisitor.memberOf(web, scene.lead().organisationId());
        espd = "/evidence/" + file + "/espd";
        request = "/consortia/" + scene.id() + "/espd-request";
    }

    private MockHttpServletResponse send(TestVisitor visitor, AbstractMockHttpServletRequestBuilder<?> sent)
            throws Exception {
        return browser.perform(sent.with(visitor.signedIn()).with(csrf()).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    private String shown(TestVisitor visitor, String path) throws Exception {
        MockHttpServletResponse answer = send(visitor, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse bring(byte[] xml) throws Exception {
        return send(lead, multipart(request).file(new MockMultipartFile("file", "espd.xml", "application/xml", xml)));
    }

    private void declare() {
        scenes.bean(DeclaringExclusions.class).declare(partner.actor(), file, List.of());
    }

    private EspdView view() {
        return scenes.bean(EspdReading.class).view(partner.actor(), file);
    }

    private EspdResponder own() {
        return view().responders().get(0);
    }

    @Test
    void confirmAResponseThatIsReadBackEqualAndPrinted() throws Exception {
        assertThat(shown(member, espd)).contains("n’a pas chargé de demande");
        assertThat(bring(EspdSamples.validRequest()).getRedirectedUrl()).isEqualTo(request);
        assertThat(shown(lead, request)).contains("espd.xml", "III.A");
        assertThat(shown(member, espd)).contains("à confirmer", "questions restent ouvertes");
        String confirmation = espd + "/" + partner.organisationId() + "/confirmation";
        assertThat(send(member, post(confirmation)).getContentAsString(StandardCharsets.UTF_8))
                .contains("La déclaration sur l’honneur de cette structure manque");
        declare();

        assertThat(send(member, post(confirmation)).getRedirectedUrl()).isEqualTo(espd);

        assertThat(shown(member, espd)).contains("DUME confirmé (XML)");
        byte[] xml = send(lead, get(espd + "/" + partner.organisationId() + "/formats/XML"))
                .getContentAsByteArray();
        EspdResponse response = scenes.bean(ReadingEspd.class).response(xml).content();
        assertThat(response.operator().role()).isEqualTo(OperatorRole.MEMBER);
        assertThat(response.operator().groupName()).isEqualTo(view().consortiumName());
        assertThat(response.answers()).isNotEmpty();
        byte[] pdf = send(lead, get(espd + "/" + partner.organisationId() + "/formats/PDF"))
                .getContentAsByteArray();
        assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void answerOnceWhatTheRecordsDoNotSay() throws Exception {
        bring(EspdSamples.validRequest());
        declare();
        int before = own().open().size();
        List<String> grounds = view().criteria().stream()
                .filter(one -> one.kind() == CriterionKind.EXCLUSION)
                .map(EspdView.EspdQuestion::code)
                .toList();
        assertThat(grounds).contains("envir-law").doesNotContain("corruption");

        MockHttpServletResponse stated = send(
                member,
                post(espd)
                        .param("insured", "1 500 000")
                        .param("representatives[0].firstName", "Nadia")
                        .param("representatives[0].familyName", "Benali")
                        .param("grounds[0].code", "envir-law")
                        .param("grounds[0].applies", "no")
                        .param("capacities[0].code", "tech-equip")
                        .param("capacities[0].alone", "no")
                        .param("capacities[0].description", "Deux nacelles"));

        assertThat(stated.getRedirectedUrl()).isEqualTo(espd);
        assertThat(own().open()).hasSizeLessThan(before);
        assertThat(own().open())
                .noneMatch(
                        one -> "envir-law".equals(one.code()) && one.meaning().equals("answer"));
        assertThat(shown(member, espd)).contains("Deux nacelles", "Benali");
    }

    @Test
    void showTheAnswersOfAnEarlierResponseWithoutSavingThem() throws Exception {
        bring(EspdSamples.validRequest());
        declare();
        RespondingToEspd responding = scenes.bean(RespondingToEspd.class);
        responding.state(
                partner.actor(),
                file,
                new EspdStatement(
                        List.of(new StatedGround("envir-law", false, null, null)),
                        List.of(new StatedCapacity("tech-equip", false, false, "Deux nacelles")),
                        List.of(),
                        null));
        responding.confirm(partner.actor(), file, partner.organisationId());
        byte[] former = send(member, get(espd + "/" + partner.organisationId() + "/formats/XML"))
                .getContentAsByteArray();
        responding.state(partner.actor(), file, EspdStatement.NOTHING);

        String page = send(
                        member,
                        multipart(espd + "/former")
                                .file(new MockMultipartFile("file", "dume.xml", "application/xml", former)))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Vos réponses précédentes sont reprises", "Deux nacelles");
        assertThat(view().statement()).isEqualTo(EspdStatement.NOTHING);
    }

    @Test
    void askWhatHappenedWhereAGroundApplies() throws Exception {
        bring(EspdSamples.validRequest());
        declare();

        String page = send(
                        member, post(espd).param("grounds[0].code", "envir-law").param("grounds[0].applies", "yes"))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("id=\"grounds[0].explanation-error\"");
    }

    @Test
    void askForANewConfirmationWhenTheBuyerChangesItsRequest() throws Exception {
        bring(EspdSamples.validRequest());
        declare();
        scenes.bean(RespondingToEspd.class).confirm(partner.actor(), file, partner.organisationId());
        assertThat(own().outdated()).isFalse();

        String changed = new String(EspdSamples.validRequest(), StandardCharsets.UTF_8) + "<!-- corrigé -->";
        bring(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(own().outdated()).isTrue();
        assertThat(shown(member, espd)).contains("à confirmer de nouveau");
    }

    @Test
    void keepAConfirmedResponseThatTheMemberConfirmsAnew() throws Exception {
        bring(EspdSamples.validRequest());
        declare();
        RespondingToEspd responding = scenes.bean(RespondingToEspd.class);
        responding.confirm(partner.actor(), file, partner.organisationId());
        String xml = espd + "/" + partner.organisationId() + "/formats/XML";
        byte[] first = send(member, get(xml)).getContentAsByteArray();
        responding.state(
                partner.actor(),
                file,
                new EspdStatement(
                        List.of(),
                        List.of(new StatedCapacity("tech-equip", false, false, "Deux nacelles")),
                        List.of(),
                        null));

        responding.confirm(partner.actor(), file, partner.organisationId());

        assertThat(own().earlier()).hasSize(1);
        assertThat(shown(member, espd)).contains("1 confirmation précédente", "formats/PDF?confirmation=1");
        assertThat(send(member, get(xml + "?confirmation=1")).getContentAsByteArray())
                .isEqualTo(first);
        assertThat(send(member, get(xml)).getContentAsByteArray()).isNotEqualTo(first);
        assertThat(send(member, get(xml + "?confirmation=2")).getStatus()).isEqualTo(404);
    }

    @Test
    void refuseAFileThatIsNoRequest() throws Exception {
        String page = bring("<notes/>".getBytes(StandardCharsets.UTF_8)).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("id=\"file-error\"");
        refused("application.espd.not-declared", () -> {
            bringQuietly();
            scenes.bean(RespondingToEspd.class).confirm(partner.actor(), file, partner.organisationId());
        });
    }

    /** The schema knows no response without an answer. */
    @Test
    void refuseToConfirmAResponseThatAnswersNothing() throws Exception {
        String unknown = new String(EspdSamples.validRequest(), StandardCharsets.UTF_8)
                .replaceAll(">C(\\d+)_", ">X$1_")
                .replaceAll(">([0-9a-f]{8}-[0-9a-f]{4})-", ">$1x-");
        assertThat(bring(unknown.getBytes(StandardCharsets.UTF_8)).getRedirectedUrl())
                .isEqualTo(request);
        declare();

        refused(
                "application.espd.nothing-answered",
                () -> scenes.bean(RespondingToEspd.class).confirm(partner.actor(), file, partner.organisationId()));
    }

    private void bringQuietly() {
        try {
            bring(EspdSamples.validRequest());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void showTheLeadAllCandidaturesSideBySide() throws Exception {
        bring(EspdSamples.validRequest());
        declare();
        scenes.bean(RespondingToEspd.class).confirm(partner.actor(), file, partner.organisationId());

        String page = shown(lead, "/consortia/" + scene.id() + "/candidature");

        assertThat(page).contains("Côte à côte", "Nom du groupement", "identique", "R2142-25");
        CandidatureView room =
                scenes.bean(CandidatureReading.class).of(scene.lead().actor(), scene.id());
        assertThat(room.columns()).hasSize(2).first().matches(CandidatureView.CandidateColumn::lead);
        assertThat(room.rows())
                .filteredOn(row -> row.fact() == Fact.DECLARATION)
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(1).state()).isEqualTo(CellState.GIVEN))
                .satisfies(row -> assertThat(row.cells().get(1).on()).isNotNull())
                .satisfies(row -> assertThat(row.cells().get(0).state()).isEqualTo(CellState.MISSING));
        assertThat(room.columns().get(0).lacking()).contains(Fact.DECLARATION, Fact.TURNOVER);
        assertThat(room.equalities())
                .filteredOn(one -> one.fact() == EqualFact.GROUP_NAME)
                .singleElement()
                .satisfies(one -> assertThat(one.equal()).isTrue())
                .satisfies(one -> assertThat(one.papers()).isEqualTo(1));
        assertThat(room.criteria()).isNotEmpty();
        assertThat(send(member, get("/consortia/" + scene.id() + "/candidature"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void letTheLeadAskTheMembersForWhatTheyLackOnceADay() throws Exception {
        String room = "/consortia/" + scene.id() + "/candidature";
        assertThat(shown(lead, room))
                .contains("Demander ce qui manque aux membres")
                .doesNotContain("demandé ");

        assertThat(send(lead, post(room + "/requests")).getRedirectedUrl()).isEqualTo(room);

        assertThat(shown(lead, room)).contains("demandé ");
        int again = scenes.bean(AskingMissingAnswers.class).ask(scene.lead().actor(), scene.id());
        assertThat(again).isZero();
        assertThat(send(member, post(room + "/requests")).getStatus()).isEqualTo(404);
    }

    @Test
    void putTheConfirmedResponseIntoThePackage() throws Exception {
        bring(EspdSamples.validRequest());
        acts.prepareApplication(scene);
        scenes.bean(RespondingToEspd.class).confirm(partner.actor(), file, partner.organisationId());

        assertThat(scenes.bean(ApplicationContents.class).entries(scene.id()))
                .extracting(entry -> entry.name().replaceFirst(".*/", ""))
                .contains("dume.xml", "dume.pdf");
    }
}
