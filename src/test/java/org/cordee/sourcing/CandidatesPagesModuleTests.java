package org.cordee.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DefiningSlots;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.Workspace.CandidateLine;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The page on which a lead chooses the candidates of a slot, its weights, and the page of the rule. */
@CordeeTest
class CandidatesPagesModuleTests {

    /** A trade that no other test uses, so that the ranking shows the structures of this test first. */
    private static final String TRADE = "03451300";

    @Autowired
    WebApplicationContext application;

    private Scenes scenes;
    private Scene scene;
    private UUID slot;
    private TestVisitor lead;
    private String address;

    @BeforeEach
    void openAConsortiumWithASlot() {
        scenes = new Scenes(application);
        scene = scenes.opened(scenes.firm("Sillage Pépinières"), false);
        slot = slot();
        lead = TestVisitor.memberOf(application, scene.lead().organisationId());
        address = "/consortia/" + scene.id() + "/candidates";
    }

    @Test
    void explainsEachPartOfTheScoreOfACandidate() throws Exception {
        String name = "Arbustes " + SampleNumbers.unique();
        UUID structure = structure(name);

        String page =
                plain(page(lead, get(address).param("slot", slot.toString()).param("q", name)));
        String english = plain(page(lead, get(address).param("q", name).param("lang", "en")));
        String body = page(lead, get("/api/v1/consortia/" + scene.id() + "/slots/" + slot + "/candidates"));

        assertThat(page)
                .contains(name, "value=\"" + structure + "\"")
                .contains("Fait ce métier (CPV " + TRADE + ")", "Le lieu n’est pas imposé")
                .contains(
                        "2 000 h par mois disponibles",
                        "Compte pour les 25 % et pour les 10 % ; du type recherché : EI")
                .contains(
                        "Aucune invitation connue en douze mois",
                        "Aucune invitation connue depuis trois ans : 5 points de plus")
                .contains("Rien de connu contre cette invitation")
                .doesNotContain("??", "Qui manque à moins de");
        assertThat(english).contains("Does this work (CPV " + TRADE + ")").doesNotContain("??");
        assertThat(body).contains("\"weights\"", "\"placeByScore\"", structure.toString());
    }

    @Test
    void addsMovesAndRemovesCandidatesThatTheLeadFoundByNameOrNumber() throws Exception {
        String name = "Zinnia " + SampleNumbers.unique();
        Firm known = scenes.firm(name);
        String siret = String.valueOf(scenes.bean(DirectoryLookup.class)
                .establishment(known.establishmentId())
                .siret());

        String byName = page(lead, get(address).param("q", name));
        String byNumber = page(lead, get(address).param("q", siret));
        MockHttpServletResponse added = move(known.establishmentId(), "in");
        String listed = page(lead, get(address).param("q", siret));
        String filtered = page(lead, get(address).param("kind", "ESAT").param("within", "0"));
        MockHttpServletResponse removed = move(known.establishmentId(), "out");

        assertThat(List.of(byName, byNumber))
                .allSatisfy(page -> assertThat(page).contains(name, "value=\"" + known.establishmentId() + "\""));
        assertThat(added.getStatus()).isEqualTo(302);
        assertThat(plain(listed))
                .as("the facts stay beside a candidate on the list")
                .contains("class=\"cand ranked\"", "Capacité non indiquée", "ou elle est déjà dans votre liste");
        assertThat(filtered).contains("Enlever le filtre", "Aucune structure trouvée ne répond à ce filtre");
        assertThat(removed.getStatus()).isEqualTo(302);
        assertThat(candidates()).isEmpty();
    }

    @Test
    void showsWhyACandidateIsRefused() throws Exception {
        String page = page(lead, moving(scene.lead().establishmentId(), "in"));

        assertThat(page).contains("role=\"alert\"", "Qui inviter");
        assertThat(candidates()).isEmpty();
    }

    @Test
    void keepsTheWeightsOfTheLeadAndGoesBackToTheInitialOnes() throws Exception {
        MockHttpServletResponse kept = answer(lead, weighing("0", "5", "1"));
        String shown = page(lead, get("/api/v1/ranking/weights"));
        String wrong = page(lead, weighing("9", "5", "1"));
        String none = page(lead, weighing("0", "0", "0"));
        String after = page(lead, get("/api/v1/ranking/weights"));
        answer(lead, weighing("1", "1", "1").param("reset", "true"));

        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(kept.getRedirectedUrl()).startsWith(address).contains("fair=false");
        assertThat(shown).contains("\"competence\":0", "\"distance\":5", "\"capacity\":1", "\"targets\":0");
        assertThat(wrong).contains("role=\"alert\"", "un poids entre 0 et 5");
        assertThat(none).contains("role=\"alert\"", "une part au moins");
        assertThat(after).isEqualTo(shown);
        assertThat(page(lead, get("/api/v1/ranking/weights"))).contains("\"competence\":5", "\"distance\":3");
    }

    @Test
    void aProgramKeepsTheWeightsOfItsOwnOrganisationOnly() throws Exception {
        TestVisitor other =
                TestVisitor.memberOf(application, scenes.firm("Autre").organisationId());
        String body = "{\"competence\":1,\"distance\":2,\"capacity\":3,\"targets\":4,\"references\":5,"
                + "\"answers\":0,\"conflicts\":0}";

        MockHttpServletResponse kept = answer(
                lead,
                put("/api/v1/ranking/weights").contentType("application/json").content(body));

        assertThat(kept.getStatus()).isEqualTo(204);
        assertThat(page(lead, get("/api/v1/ranking/weights"))).contains("\"references\":5");
        assertThat(page(other, get("/api/v1/ranking/weights"))).contains("\"references\":1");
        assertThat(answer(TestVisitor.coordinator(application), get("/api/v1/ranking/weights"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void comparesTheOrderWithTheOneOfTheScoresAlone() throws Exception {
        String fair = page(lead, get(address));
        String alone = page(lead, get(address).param("fair", "false"));

        assertThat(fair).contains("fair=false", "Score seul");
        assertThat(alone).contains("name=\"fair\" value=\"false\"");
    }

    @Test
    void everybodyReadsTheRuleAndOnlyUsersItsEffect() throws Exception {
        scenes.bean(RecordingSpread.class).record();
        String visitor = plain(text(TestVisitor.browser(application)
                .perform(get("/organisations/ranking"))
                .andReturn()
                .getResponse()));
        String coordinator = plain(page(TestVisitor.coordinator(application), get("/organisations/ranking")));

        assertThat(visitor)
                .contains("Comment les partenaires sont classés", "5 points de plus", "au plus 35 %")
                .doesNotContain("??", "invitations sur");
        assertThat(coordinator).contains("invitations sur", "compté le").doesNotContain("??");
    }

    @Test
    void recordsTheSpreadOnceADay() {
        RecordingSpread recording = scenes.bean(RecordingSpread.class);

        recording.record();
        SpreadOfInvitations first = recording.latest().orElseThrow();
        recording.record();

        assertThat(recording.latest()).contains(first);
        assertThat(first.toTenMostInvited()).isLessThanOrEqualTo(first.invitations());
    }

    @Test
    void afterTheLaunchThePageLeadsToTheConsortium() throws Exception {
        Scene launched = scenes.launched(scenes.opened(scene.lead(), false), scenes.firms(1));

        assertThat(answer(lead, get("/consortia/" + launched.id() + "/candidates"))
                        .getRedirectedUrl())
                .isEqualTo("/consortia/" + launched.id());
    }

    private List<CandidateLine> candidates() {
        return scenes.bean(ConsortiumReading.class)
                .workspaceOfLead(scene.lead().actor(), scene.id())
                .slot(slot)
                .candidates();
    }

    private MockHttpServletResponse move(UUID establishment, String move) throws Exception {
        return answer(lead, moving(establishment, move));
    }

    private MockHttpServletRequestBuilder moving(UUID establishment, String move) {
        return post(address)
                .param("slot", slot.toString())
                .param("establishment", establishment.toString())
                .param("move", move);
    }

    private MockHttpServletRequestBuilder weighing(String competence, String distance, String capacity) {
        return post(address + "/weights")
                .param("slot", slot.toString())
                .param("fair", "false")
                .param("competence", competence)
                .param("distance", distance)
                .param("capacity", capacity);
    }

    private String page(TestVisitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return text(answer(visitor, request));
    }

    private MockHttpServletResponse answer(TestVisitor visitor, MockHttpServletRequestBuilder request)
            throws Exception {
        return TestVisitor.browser(application)
                .perform(request.with(visitor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String plain(String page) {
        return page.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private UUID slot() {
        return scenes.bean(DefiningSlots.class)
                .define(
                        scene.lead().actor(),
                        scene.id(),
                        List.of(new SlotNeed(
                                scene.lotId(),
                                "Fourniture et pose",
                                TRADE,
                                Set.of("EI"),
                                Percentage.of("10"),
                                Percentage.of("40"),
                                Hours.NONE,
                                true)))
                .get(0);
    }

    private UUID structure(String name) {
        Siret siret = SampleNumbers.siret();
        LocalDate today = scenes.bean(BusinessClock.class).today();
        UUID id = scenes.bean(RegisteringOrganisations.class)
                .register(
                        Scenes.ADMINISTRATOR,
                        OrganisationIdentity.french(siret.siren()),
                        new OrganisationProfile(
                                new LegalUnit(
                                        name,
                                        LegalForm.COMMERCIAL,
                                        Vocation.ENTERPRISE,
                                        null,
                                        new SizeFigures(BigDecimal.valueOf(30), BigDecimal.valueOf(900_000), null),
                                        null,
                                        null,
                                        SizeFigures.UNKNOWN,
                                        EssProof.NONE),
                                Set.of(),
                                Set.of(new Cpv(TRADE)),
                                Set.of()),
                        List.of(new EstablishmentProfile(
                                siret,
                                null,
                                Address.inFrance(null, "76000", "Rouen"),
                                new Convention(
                                        InsertionKind.EI,
                                        "EI-1",
                                        new ValidityPeriod(today.minusYears(2), today.plusYears(3))),
                                Percentage.of("60"),
                                Percentage.of("80"),
                                2_000,
                                null)));
        return scenes.bean(DirectoryLookup.class).establishmentsOf(id).get(0).establishmentId();
    }
}
