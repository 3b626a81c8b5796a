package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Siret;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that an enterprise reads where to get support, with the organisations of the directory in its territory. */
@CordeeTest
class SupportPagesModuleTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RegisteringOrganisations registering;

    private MockMvc browser;
    private String dla;
    private String other;
    private UUID workshop;
    private TestVisitor visitor;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(application);
        dla = "DLA " + SampleNumbers.unique();
        other = "Appui " + SampleNumbers.unique();
        registered(dla, LegalForm.ASSOCIATION, Vocation.SUPPORT, Set.of("dla"), InsertionKind.NONE, "19000", "Tulle");
        registered(other, LegalForm.ASSOCIATION, Vocation.NETWORK, Set.of(), InsertionKind.NONE, "19100", "Brive");
        workshop = registered(
                "Atelier " + SampleNumbers.unique(),
                LegalForm.ASSOCIATION,
                Vocation.ENTERPRISE,
                Set.of(),
                InsertionKind.ACI,
                "19200",
                "Ussel");
        visitor = TestVisitor.memberOf(application, workshop);
    }

    @Test
    void listsTheKindsOfSupportInOrderWithTheirOrganisations() throws Exception {
        String page = page("/organisations/" + workshop + "/support?kind=STRATEGIC");

        assertThat(page)
                .contains("Pour une aide stratégique", "Autres organismes et réseaux", other, "href=\"/rules/D20\"")
                .containsSubsequence(
                        "Inter-réseaux de l’insertion",
                        "Dispositif local d’accompagnement",
                        dla + ", Tulle",
                        "loi 2014-856, art. 61",
                        "Chambre régionale de l’économie sociale",
                        "Les Canaux et AES",
                        "Ressources de l’Avise")
                .doesNotContain("GRAFIE", "UNEA");
        assertThat(page("/organisations/" + workshop + "/support?kind=LEGAL&lang=en"))
                .contains("For legal help", "Regional chamber of the social economy")
                .doesNotContain("Local support scheme");
    }

    @Test
    void asksForTheKindOfHelpAndIsLinkedFromTheOrganisationsPage() throws Exception {
        String address = "/organisations/" + workshop;

        assertThat(page(address + "/support"))
                .contains("De quelle aide avez-vous besoin", "value=\"DRAFTING\"")
                .doesNotContain("Données utilisées");
        assertThat(page(address)).contains("href=\"" + address + "/support\"");
        assertThat(page("/tasks")).contains("href=\"" + address + "/support\"");
        visitor = TestVisitor.member(application);
        assertThat(page(address)).doesNotContain("href=\"" + address + "/support\"");
    }

    @Test
    void advisesByTheChosenEstablishmentInPageAndApi() throws Exception {
        UUID adapted = registered(
                "Adaptée " + SampleNumbers.unique(),
                LegalForm.COMMERCIAL,
                Vocation.ENTERPRISE,
                Set.of(),
                InsertionKind.EA,
                "75010",
                "Paris");
        visitor = TestVisitor.memberOf(application, adapted);

        JsonNode advice = JsonMapper.shared()
                .readTree(answer("/api/v1/organisations/" + adapted + "/support-advice?kind=TECHNICAL")
                        .getContentAsString());

        assertThat(advice.at("/applicant/territory").asString()).isEqualTo("PARIS");
        assertThat(advice.at("/applicant/adapted").asBoolean()).isTrue();
        assertThat(advice.at("/doors")
                        .valueStream()
                        .map(door -> door.path("supporter").asString()))
                .containsExactly("ADAPTED_NETWORKS", "LES_CANAUX_AES", "CCI_CMA", "AVISE");
        assertThat(answer("/api/v1/organisations/" + adapted + "/support-advice?kind=TECHNICAL&establishment="
                                + Ids.next())
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/organisations/" + workshop + "/support?kind=TECHNICAL")
                        .getStatus())
                .isEqualTo(404);
    }

    private UUID registered(
            String name,
            LegalForm form,
            Vocation vocation,
            Set<String> themes,
            InsertionKind kind,
            String postalCode,
            String city) {
        Siret siret = new Siret(SampleNumbers.siret().value());
        Convention convention = kind == InsertionKind.NONE
                ? Convention.NONE
                : new Convention(kind, "C-1", new ValidityPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)));
        return registering.register(
                new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT),
                OrganisationIdentity.french(siret.siren()),
                SampleProfiles.named(name, form).as(vocation).about(themes).profile(),
                List.of(new EstablishmentProfile(
                        siret, null, Address.inFrance(null, postalCode, city), convention, null, null, null, null)));
    }

    private String page(String address) throws Exception {
        return PageText.of(answer(address));
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        get(address).with(address.startsWith("/api/") ? visitor.byApi() : visitor.signedIn()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
