package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.cordee.consortium.Workspace.SlotLine;
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
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.ChangedLots;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotTerms;
import org.cordee.tender.RecordingConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Tests that a lead searches designs of its lot, reads the gaps of its own project, and takes a proposal over. */
@CordeeTest
class DesignPagesModuleTests {

    private static final String TRADE = "92521000";

    @Autowired
    WebApplicationContext application;

    @Test
    void proposesAMixAndPutsItIntoTheSlots() throws Exception {
        Scenes scenes = new Scenes(application);
        UUID structure = structure(scenes, "Les Restaurateurs solidaires");
        Scenes.Scene scene = scenes.opened(scenes.firm("Sillage Musées"), false);
        UUID slot = slot(scenes, scene);
        TestVisitor lead = TestVisitor.memberOf(application, scene.lead().organisationId());
        String address = "/consortia/" + scene.id() + "/design";

        record(scenes, scene, new LotTerms(Percentage.of("62.5"), Amount.of("31.40"), null));
        String before = page(lead, get(address));
        String found = page(lead, asking(address, "400000"));
        String wrong = page(lead, asking(address, "0"));
        String taken = page(
                lead,
                post(address + "/choice")
                        .param("slot", slot.toString())
                        .param("establishment", structure.toString())
                        .param("share", "25.5")
                        .param("hours", "700"));

        assertThat(before).contains("Chercher des combinaisons").doesNotContain("??");
        assertThat(plain(before))
                .as("the duration is shown without a script, and counted down with it")
                .containsPattern("La recherche dure \\d+ secondes au plus")
                .containsPattern("data-seconds=\"\\d+\"")
                .contains("/design/search.js", "<progress", "aria-live=\"polite\"");
        assertThat(before)
                .as("figures of the documents are filled in")
                .containsPattern("value=\"62[,.]50?\"")
                .containsPattern("value=\"31[,.]40?\"");
        assertThat(found)
                .contains("Proposition 1", "Les Restaurateurs solidaires", "Vos créneaux n’ont pas encore de candidat")
                .doesNotContain("??");
        assertThat(wrong).contains("amount-error", "Le montant doit être supérieur à zéro");
        assertThat(taken).isEmpty();
        SlotLine line = scenes.bean(ConsortiumReading.class)
                .workspaceOfLead(scene.lead().actor(), scene.id())
                .slot(slot);
        assertThat(line.minShare()).isEqualTo(Percentage.of("25.5"));
        assertThat(line.hoursTarget()).isEqualTo(new Hours(700));
        assertThat(line.candidates().get(0).establishmentId()).isEqualTo(structure);
        assertThat(page(lead, asking(address, "400000"))).contains("Avec le premier candidat de chaque créneau");
        assertThat(page(lead, asking(address + "?lang=en", "400000"))).contains("Proposal 1", "The search takes ");
    }

    @Test
    void showsTheFindingsOfTheSlotsWhileTheyAreTyped() throws Exception {
        Scenes scenes = new Scenes(application);
        Scenes.Scene scene = scenes.opened(scenes.firm("Sillage Jardins"), false);
        UUID slot = slot(scenes, scene);
        TestVisitor lead = TestVisitor.memberOf(application, scene.lead().organisationId());
        String address = "/consortia/" + scene.id() + "/slots";

        String unknown = plain(page(lead, get(address)));
        estimate(scenes, scene, "400000");
        record(scenes, scene, new LotTerms(Percentage.of("50"), Amount.of("20"), null));
        String seen = plain(page(lead, get(address)));
        String typed = plain(page(lead, typing(scene, address, "85", "0")));
        String whole = plain(page(lead, typing(scene, address, "90", "0")));
        String below = plain(page(lead, typing(scene, address + "/" + slot, "10", "999")));
        String enough = plain(page(lead, typing(scene, address + "/" + slot, "10", "1000")));

        assertThat(unknown)
                .contains("n’a pas publié d’estimation", "hx-trigger=\"click, input from:#slot delay:600ms\"");
        assertThat(seen)
                .contains("1 créneau n’a pas encore de candidat", "0,00 % pour un objectif", "aria-live=\"polite\"")
                .doesNotContain("??", "signataire", "partenaire à trouver");
        assertThat(typed).contains("2 créneaux n’ont pas encore de candidat");
        assertThat(whole).contains("Le total des parts est de 100 % ou plus");
        assertThat(below).contains("9,99 % pour un objectif de 10,00 %", "Objectif non atteint");
        assertThat(enough).contains("10,00 % pour un objectif de 10,00 %").doesNotContain("Objectif non atteint");
        assertThat(scenes.bean(ConsortiumReading.class)
                        .workspaceOfLead(scene.lead().actor(), scene.id())
                        .slots())
                .singleElement()
                .satisfies(line -> assertThat(line.minShare()).isEqualTo(Percentage.of("10")));
        assertThat(page(lead, get(address + "?lang=en"))).contains("Legal check of these slots");
    }

    @Test
    void findsTheTradeOfASlotByWordsWithoutCheckingTheRest() throws Exception {
        Scenes scenes = new Scenes(application);
        Scenes.Scene scene = scenes.opened(scenes.firm("Sillage Mots"), false);
        UUID slot = slot(scenes, scene);
        TestVisitor lead = TestVisitor.memberOf(application, scene.lead().organisationId());
        String address = "/consortia/" + scene.id() + "/slots";

        for (String one : List.of(address, address + "/" + slot)) {
            String found = plain(page(
                    lead,
                    post(one)
                            .param("suggest", "cpv")
                            .param("need", "Entretien du parc")
                            .param("cpv", "jardinage")
                            .param("minShare", "abc")));

            assertThat(found)
                    .contains("Réponses pour « jardinage »", "value=\"77310000\"", "value=\"Entretien du parc\"")
                    .contains("value=\"abc\"");
        }
    }

    private static MockHttpServletRequestBuilder typing(
            Scenes.Scene scene, String address, String share, String hours) {
        return post(address)
                .param("action", "check")
                .param("lotId", scene.lotId().toString())
                .param("need", "Curage")
                .param("cpv", TRADE)
                .param("kinds", "EI")
                .param("minShare", share)
                .param("maxShare", "99")
                .param("hours", hours)
                .param("mandatory", "true");
    }

    private static String plain(String page) {
        return page.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static MockHttpServletRequestBuilder asking(String address, String amount) {
        return post(address)
                .param("amount", amount)
                .param("labourShare", "50")
                .param("hourlyCost", "30,00")
                .param("leadHours", "0")
                .param("leastLead", "1")
                .param("members", "8");
    }

    private String page(TestVisitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return TestVisitor.browser(application)
                .perform(request.with(visitor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void record(Scenes scenes, Scenes.Scene scene, LotTerms terms) {
        ConsultationDetail known = scenes.bean(ConsultationReading.class).facts(scene.consultationId());
        scenes.bean(RecordingConsultations.class)
                .fillIn(
                        scene.lead().actor(),
                        known.id(),
                        known.version(),
                        known.content()
                                .with(known.content().lots().stream()
                                        .map(lot -> lot.with(terms))
                                        .toList()));
    }

    private static void estimate(Scenes scenes, Scenes.Scene scene, String euros) {
        ConsultationDetail known = scenes.bean(ConsultationReading.class).facts(scene.consultationId());
        scenes.bean(RecordingConsultations.class)
                .fillIn(
                        scene.lead().actor(),
                        known.id(),
                        known.version(),
                        known.content()
                                .with(known.content().lots().stream()
                                        .map(lot -> ChangedLots.valued(lot, Amount.of(euros)))
                                        .toList()));
    }

    private static UUID slot(Scenes scenes, Scenes.Scene scene) {
        return scenes.bean(DefiningSlots.class)
                .define(
                        scene.lead().actor(),
                        scene.id(),
                        List.of(new SlotNeed(
                                scene.lotId(),
                                "Restauration",
                                TRADE,
                                Set.of("EI"),
                                Percentage.of("10"),
                                Percentage.of("40"),
                                Hours.NONE,
                                true)))
                .get(0);
    }

    private static UUID structure(Scenes scenes, String name) {
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
