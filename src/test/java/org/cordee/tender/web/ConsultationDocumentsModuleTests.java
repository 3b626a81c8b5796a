package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.cordee.PageText.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.cordee.CordeeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * The lead types in the values that the consultation's documents alone state: shares of work, capacities, form,
 * signature.
 */
@CordeeTest
class ConsultationDocumentsModuleTests {

    @Autowired
    WebApplicationContext context;

    NoticePageClient lead;

    @BeforeEach
    void enter() {
        lead = NoticePageClient.in(context);
    }

    @Test
    void storesTheTermsOfALotAndOfTheConsultation() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        MockHttpServletResponse answer = documents(address, "62,1234 %", "31,40");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("Part de la main-d’œuvre dans", ", 31,40 €", "Une seule candidature par entreprise")
                .contains("Groupement solidaire, justifiée par l’acheteur", "exigée", "Levage", "Curage");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1")))
                .contains("value=\"62,1234\"", "value=\"31,40\"")
                .contains("value=\"forbidden\" selected", "value=\"SEVERAL\" selected", "value=\"yes\" selected");
    }

    /** A ban in the whole consultation may hold lot by lot or for all lots together. */
    @Test
    void storesABanOnSeveralCandidaciesForAllLotsTogether() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        assertThat(lead.send(facts(address).param("severalBids", "together")).getStatus())
                .isEqualTo(302);
        assertThat(lead.page(get(address))).contains("tous lots ensemble");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1"))).contains("value=\"together\" selected");
        assertThat(lead.page(get(address).param("lang", "en"))).contains("for all lots together");

        assertThat(lead.send(facts(address).param("severalBids", "forbidden")).getStatus())
                .isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("interdites par la consultation")
                .doesNotContain("tous lots ensemble");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1"))).contains("value=\"forbidden\" selected");
    }

    @Test
    void showsWhichFigureIsUnreadable() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        MockHttpServletResponse answer = documents(address, "62,12345", "trente");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("id=\"lots[0].labourShare-error\"", "id=\"lots[0].hourlyCost-error\"")
                .contains("value=\"62,12345\"", "« trente » n’est pas un montant");
    }

    @Test
    void storesTheAskedCapacitiesAndDistinguishesNoneFromUnknown() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        assertThat(capacities(address, "", "", "").getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address))).doesNotContain("demandés", "capacité minimale");

        assertThat(capacities(address, "asked", "450 000,50", "12,5").getStatus())
                .isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("Chiffre d’affaires demandé : 450 000,50 €", "Effectif demandé : 12,5");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1")))
                .contains("value=\"450 000,50\"", "value=\"12,5\"", "value=\"asked\" selected");

        assertThat(capacities(address, "none", "", "").getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address))).contains("Aucune capacité minimale demandée");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1"))).contains("value=\"none\" selected");
        assertThat(lead.page(get(address).param("lang", "en"))).contains("No minimum capacity required");
    }

    @Test
    void showsErrorsOfTheCapacitiesBesideTheirFields() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        String nothing = plain(capacities(address, "asked", "", "").getContentAsString());
        String both = plain(capacities(address, "none", "", "12").getContentAsString());
        String unreadable = plain(capacities(address, "asked", "", "douze").getContentAsString());

        assertThat(nothing).contains("id=\"lots[0].askedTurnover-error\"", "mais aucune n’est indiquée");
        assertThat(both).contains("id=\"lots[0].capacities-error\"", "un chiffre est indiqué", "value=\"12\"");
        assertThat(unreadable).contains("id=\"lots[0].askedHeadcount-error\"", "« douze » n’est pas un nombre");
    }

    @Test
    void storesTheTermsOfAReservationAndAnInsertionClause() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        MockHttpServletResponse answer = lead.send(facts(address)
                .param("contractingAuthority", "yes")
                .param("lots[0].reservationMinRatio", "60 %")
                .param("lots[0].listedServicesOnly", "no")
                .param("lots[0].insertionRate", "7,5")
                .param("lots[0].insertionBlocking", "no"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("Pouvoir adjudicateur", "travailleurs handicapés", "Pas uniquement des services listés")
                .contains("des heures en insertion", "Clause d’insertion non éliminatoire");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1")))
                .contains("value=\"60\"", "value=\"7,5\"", "value=\"yes\" selected", "value=\"no\" selected");
        assertThat(lead.page(get(address).param("lang", "en"))).contains("Contracting authority");
    }

    @Test
    void showsErrorsOfAReservationAndAClauseBesideTheirFields() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        String wrong = plain(lead.send(facts(address)
                        .param("lots[0].reservationMinRatio", "49,9999")
                        .param("lots[0].insertionRate", "0"))
                .getContentAsString());
        String both = plain(
                lead.send(facts(address).param("lots[0].insertionHours", "800").param("lots[0].insertionRate", "10"))
                        .getContentAsString());

        assertThat(wrong)
                .contains("id=\"lots[0].reservationMinRatio-error\"", "au moins la moitié")
                .contains("id=\"lots[0].insertionRate-error\"", "ne peut pas être zéro");
        assertThat(both).contains("id=\"lots[0].insertionRate-error\"", "à la fois un taux et des heures");
    }

    @Test
    void storesTheKindOfBuyerAndItsDuties() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");
        assertThat(lead.page(get(address))).contains("Type d’acheteur").doesNotContain("Établissement public de santé");

        MockHttpServletResponse answer = lead.send(facts(address)
                .param("buyerKind", "LOCAL")
                .param("runningCosts", "yes")
                .param("globalKind", "DESIGN_BUILD")
                .param("globalPmeShare", "20 %")
                .param("globalGroupingRequired", "true")
                .param("lots[0].socialClause", "no")
                .param("lots[0].socialDerogation", "WEAK_LINK")
                .param("lots[0].environmentalClause", "yes")
                .param("lots[0].environmentalCriterion", "no")
                .param("lots[0].comparedBy", "SOLE_PRICE")
                .param("lots[0].reservationNamed", "yes"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("Collectivité territoriale ou établissement public local", "de fonctionnement par an")
                .contains("Oui, conception-réalisation", "aux PME et artisans", "Pas de clause sociale")
                .contains("Lien insuffisant avec l’objet du marché", "Pas de critère environnemental", "Le prix seul");
        assertThat(lead.page(get(address + "/facts").queryParam("all", "1")))
                .contains("value=\"LOCAL\" selected", "value=\"DESIGN_BUILD\" selected", "value=\"20\"")
                .contains("value=\"WEAK_LINK\" selected", "value=\"SOLE_PRICE\" selected");
    }

    @Test
    void showsContradictionsInTheBuyersTermsBesideTheirFields() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");

        String wrong = plain(lead.send(facts(address)
                        .param("globalKind", "NONE")
                        .param("globalPmeShare", "20")
                        .param("lots[0].socialClause", "yes")
                        .param("lots[0].socialDerogation", "SHORT_WORKS"))
                .getContentAsString());

        assertThat(wrong)
                .contains("id=\"globalKind-error\"", "id=\"lots[0].socialDerogation-error\"")
                .contains("un motif pour ne pas en avoir");
    }

    private MockHttpServletResponse capacities(String address, String choice, String turnover, String headcount)
            throws Exception {
        return lead.send(facts(address)
                .param("lots[0].capacities", choice)
                .param("lots[0].askedTurnover", turnover)
                .param("lots[0].askedHeadcount", headcount));
    }

    private MockHttpServletResponse documents(String address, String labour, String cost) throws Exception {
        return lead.send(facts(address)
                .param("requiredForm", "SEVERAL")
                .param("requiredFormJustified", "true")
                .param("essentialTasks", "Levage\r\nCurage\r\n")
                .param("signedAtDeposit", "yes")
                .param("lots[0].labourShare", labour)
                .param("lots[0].hourlyCost", cost)
                .param("lots[0].severalBids", "forbidden"));
    }

    /** Returns a form with the fields that are always required. */
    private MockHttpServletRequestBuilder facts(String address) throws Exception {
        String form = lead.page(get(address + "/facts").queryParam("all", "1"));
        return post(address + "/facts")
                .with(csrf())
                .param("version", value(form, "version"))
                .param("title", "IT")
                .param("buyerName", "Publications Office")
                .param("lots[0].key", "LOT-0000")
                .param("lots[0].title", "IT services")
                .param("lots[0].cpv", "72230000");
    }
}
