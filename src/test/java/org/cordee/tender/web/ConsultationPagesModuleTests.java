package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.cordee.PageText.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.cordee.CordeeTest;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

@CordeeTest
class ConsultationPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    NoticePageClient lead;

    @BeforeEach
    void enter() {
        lead = NoticePageClient.in(context);
    }

    @Test
    void importsANoticeAndShowsItsLotsMissingValuesAndPassedDeadline() throws Exception {
        String address = lead.importNotice("cn_24_FRA_comments.xml");

        String page = lead.page(get(address));

        assertThat(page)
                .contains(
                        "Rouen Habitat",
                        "Agence Hauts de Rouen",
                        "77310000",
                        "Seine-Maritime (76)",
                        "Appel d’offres ouvert");
        assertThat(page)
                .contains("du 01/09/2019 au 31/12/2020")
                .contains("Il manque")
                .contains("vous ne pouvez plus former de groupement")
                .doesNotContain("/consortia/new");
    }

    @Test
    void showsWhatACorrigendumChanged() throws Exception {
        String address = lead.importNotice("cn_24_open.xml");
        assertThat(lead.importNotice("change-cn_24_open_dates.xml")).isEqualTo(address);

        String page = lead.page(get(address));

        assertThat(page)
                .contains("Avis rectificatif", "Remise des offres", "<del>ven. 3 avr. 2020", "<ins>ven. 12 juin 2020");
    }

    /** Every kind of value is shown as text, including a removed one. */
    @Test
    void showsAsTextTheValuesThatACorrigendumRemoved() throws Exception {
        String address = lead.importNotice("cn_24_maximal.xml");
        byte[] silent = NoticeSamples.text("cn_24_maximal.xml")
                .replace("<cbc:VersionID>03<", "<cbc:VersionID>04<")
                .replaceAll("(?s)<cac:PlannedPeriod>.*?</cac:PlannedPeriod>", "")
                .replaceAll("(?s)<cac:ProcurementAdditionalType>.*?</cac:ProcurementAdditionalType>", "")
                .replaceAll("(?s)<cac:RequestedTenderTotal>.*?</cac:RequestedTenderTotal>", "")
                .replace("listName=\"reserved-execution\">yes<", "listName=\"reserved-execution\">no<")
                .getBytes(StandardCharsets.UTF_8);

        lead.send(multipart("/notices")
                .file(new MockMultipartFile("file", "avis.xml", "application/xml", silent))
                .with(csrf()));

        assertThat(lead.page(get(address)))
                .contains("<del>du 01/01/2023 au 23/05/2023", "<del>9 999 999,99 €", "<del>Accessibilité pour tous")
                .contains("<del>Réduction de l’impact sur l’environnement", "<del>Réservée au travail protégé")
                .contains("<ins>Non réservée");
    }

    @Test
    void showsTheFurtherCodesOfALot() throws Exception {
        assertThat(lead.page(get(lead.importNotice("cn_24_open.xml")))).contains("71314100, 50300000, 31600000");
        assertThat(lead.page(get(lead.importNotice("cn_24_maximal.xml"))))
                .contains("Réduction de l’impact sur l’environnement");
    }

    @Test
    void showsTheErrorsOfARefusedNoticeWithTheirPlaces() throws Exception {
        MockHttpServletResponse answer = lead.send(NoticePageClient.handIn("INVALID_cn_24_stage-1.xml"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("L’avis n’a pas été importé", "ligne 92", "lots[0].title", "Rien n’a été enregistré");
    }

    @Test
    void showsTheValuesOfAnImportedNoticeThatAreToBeCompleted() throws Exception {
        String page = plain(lead.page(get(lead.importNotice("INVALID_cn_24_multiple.xml"))));

        assertThat(page).contains("Valeurs de l’avis à compléter", "LOT-0002", "ligne 229", "number-threshold");
    }

    @Test
    void asksForAFileWhenNoneIsSent() throws Exception {
        MockHttpServletResponse answer = lead.send(multipart("/notices")
                .file(new MockMultipartFile("file", new byte[0]))
                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString())).contains("Choisissez un fichier", "aria-invalid=\"true\"");
    }

    @Test
    void listsOnlyTheConsultationsOfTheOwnOrganisation() throws Exception {
        lead.importNotice("cn_23.xml");

        assertThat(lead.page(get("/consultations"))).contains("Loches sud Touraine", "date à préciser");
        assertThat(lead.page(get("/consultations").param("text", "crèches").param("time", "OPEN")))
                .contains("Loches");
        lead = NoticePageClient.in(context);
        assertThat(lead.page(get("/consultations"))).doesNotContain("Loches sud Touraine");
    }

    @Test
    void answersAForeignConsultationLikeAMissingOne() throws Exception {
        String address = lead.importNotice("cn_23.xml");
        lead = NoticePageClient.in(context);

        assertThat(lead.send(get(address)).getStatus()).isEqualTo(404);
        assertThat(lead.send(get(address + "/facts")).getStatus()).isEqualTo(404);
        assertThat(lead.send(post(address + "/facts").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(lead.send(get("/consultations/not-an-id")).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheInputOfTheSecondEditorBesideTheSavedValue() throws Exception {
        String address = lead.importNotice("cn_24_FRA_comments.xml");
        String form = lead.page(get(address + "/facts").queryParam("all", "1"));
        String lot = value(form, "lots\\[0].key");
        String version = value(form, "version");
        fill(address, version, lot, "Le premier");

        MockHttpServletResponse slower = fill(address, version, lot, "Le second");
        String page = plain(slower.getContentAsString());

        assertThat(slower.getStatus()).isEqualTo(422);
        assertThat(page).contains("value=\"Le second\"", "Valeur enregistrée : Le premier");
        assertThat(fill(address, value(page, "version"), lot, "Le second").getStatus())
                .isEqualTo(302);
    }

    @Test
    void asksOnlyForWhatIsMissingAndAsksOnce() throws Exception {
        String address = lead.importNotice("cn-social_24.xml");
        String page = plain(lead.page(get(address + "/facts")));
        assertThat(page)
                .contains("name=\"asked\"", "name=\"buyerKind\"", "name=\"runningCosts\"", "Tout modifier")
                .doesNotContain("name=\"title\"", "name=\"lots[0].cpv\"");

        MockHttpServletResponse answer = lead.send(post(address + "/facts")
                .with(csrf())
                .param("version", value(page, "version"))
                .param("asked", "buyerKind", "runningCosts", "lots[0].labourShare")
                .param("buyerKind", "LOCAL")
                .param("runningCosts", "no")
                .param("lots[0].key", "LOT-0000")
                .param("lots[0].labourShare", "60"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(plain(lead.page(get(address + "/facts"))))
                .as("they are not asked again")
                .doesNotContain("name=\"buyerKind\"", "name=\"runningCosts\"", "name=\"lots[0].labourShare\"");
        assertThat(plain(lead.page(get(address)))).as("nothing else is erased").contains("85311300");
    }

    @Test
    void keepsWhatWasTypedWhenAllFieldsAreOpened() throws Exception {
        String address = lead.importNotice("cn_24_FRA_comments.xml");
        String page = lead.page(get(address + "/facts"));

        String whole = plain(lead.page(post(address + "/facts")
                .with(csrf())
                .param("version", value(page, "version"))
                .param("all", "1")
                .param("asked", "lots[0].labourShare")
                .param("lots[0].key", "LOT-0001")
                .param("lots[0].labourShare", "soixante")));

        assertThat(whole).contains("value=\"soixante\"", "value=\"Agence centre\"");
    }

    @Test
    void findsACpvCodeAndAPlaceByWordsWithoutLosingWhatWasTyped() throws Exception {
        String trades = plain(lead.page(post("/consultations")
                .with(csrf())
                .param("suggest", "lots[0].cpv")
                .param("title", "Parc")
                .param("lots[0].cpv", "concombres")
                .param("lots[0].places", "FRD22", "eure")));
        String places = plain(lead.page(post("/consultations")
                .with(csrf())
                .param("suggest", "lots[0].places")
                .param("title", "Parc")
                .param("lots[0].cpv", "03221270", "")
                .param("lots[0].places", "FRD22", "evreux")));

        assertThat(trades)
                .contains("value=\"Parc\"", "Réponses pour « concombres »", "value=\"03221270\"", "value=\"eure\"")
                .containsPattern("name=\"lots\\[0]\\.places\"\\s+value=\"FRD22\"\\s+checked");
        assertThat(places)
                .contains("value=\"Parc\"", "value=\"FRD21\"", "proche de « Évreux »")
                .containsPattern("name=\"lots\\[0]\\.cpv\"\\s+value=\"03221270\"\\s+checked");
    }

    @Test
    void asksForTheHourWhoseOffsetIsNotThatOfTheDay() throws Exception {
        String address = lead.importNotice("cn_24_FRA_comments.xml");
        String page = lead.page(get(address));
        assertThat(plain(page))
                .contains("Heure à confirmer", "16:00 avec le décalage +00:00", "retenue pour l’instant");

        MockHttpServletResponse answer = lead.send(post(address + "/deadlines")
                .with(csrf())
                .param("version", value(page, "version"))
                .param("deadline", "2019-06-24T14:00Z[Europe/Paris]")
                .param("reading", "2019-06-24T16:00:00Z"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(plain(lead.page(get(address)))).contains("18:00").doesNotContain("Heure à confirmer");
    }

    private MockHttpServletResponse fill(String address, String version, String lot, String title) throws Exception {
        return lead.send(post(address + "/facts")
                .with(csrf())
                .param("version", version)
                .param("title", title)
                .param("buyerName", "Rouen Habitat")
                .param("lots[0].key", lot)
                .param("lots[0].title", title)
                .param("lots[0].cpv", "77310000"));
    }

    @Test
    void savesWhenEnterIsPressed() throws Exception {
        String form = lead.page(get("/consultations/new"));
        String own = form.substring(form.indexOf("action=\"/consultations\""));

        assertThat(own.indexOf("type=\"submit\" name=\"addLot\"")).isGreaterThan(0);
        assertThat(own.substring(0, own.indexOf("name=\"addLot\""))).contains("btn-primary push enter");
    }

    @Test
    void recordsAConsultationWithTwoLots() throws Exception {
        String second = lead.page(post("/consultations")
                .with(csrf())
                .param("title", "Rénovation")
                .param("addLot", "1")
                .param("lots[0].title", "Peinture"));
        assertThat(second).contains("Lot 2", "value=\"Peinture\"");

        MockHttpServletResponse answer = lead.send(post("/consultations")
                .with(csrf())
                .param("title", "Rénovation de l’école")
                .param("buyerName", "Ville de Rouen")
                .param("procedure", "MAPA")
                .param("lots[0].key", "1")
                .param("lots[0].title", "Peinture")
                .param("lots[0].cpv", "45442100-8")
                .param("lots[0].estimatedValue", "150 000,50")
                .param("lots[0].offerDeadline", "2099-12-08T12:00")
                .param("lots[1].key", "2")
                .param("lots[1].title", "Espaces verts")
                .param("lots[1].cpv", "77310000")
                .param("lots[1].reservation", "L2113_13")
                .param("lots[1].places", "76 FRD21"));

        assertThat(answer.getStatus()).isEqualTo(302);
        String page = lead.page(get(answer.getRedirectedUrl()));
        assertThat(page)
                .contains(
                        "Procédure adaptée (MAPA)",
                        "150 000,50 €",
                        "Réservé aux SIAE",
                        "Seine-Maritime (76), Eure (27)");
        assertThat(page).contains("mar. 8 déc.", "/consortia/new");
    }

    @Test
    void showsEachErrorBesideItsFieldAndKeepsTheInput() throws Exception {
        MockHttpServletResponse answer = lead.send(post("/consultations")
                .with(csrf())
                .param("title", "Rénovation")
                .param("lots[0].key", "1")
                .param("lots[0].title", "Peinture")
                .param("lots[0].cpv", "12"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("role=\"alert\"", "href=\"#buyerName\"", "href=\"#lots[0].cpv\"", "id=\"lots[0].cpv-error\"")
                .contains("value=\"Rénovation\"", "« 12 » n’est pas un code CPV");
    }

    /** A user who corrects one field should not learn only afterwards that another one is missing. */
    @Test
    void showsUnreadableAndMissingFieldsTogether() throws Exception {
        MockHttpServletResponse answer = lead.send(post("/consultations")
                .with(csrf())
                .param("buyerName", "Ville de Rouen")
                .param("lots[0].key", "1")
                .param("lots[0].title", "Peinture")
                .param("lots[0].months", "99999")
                .param("lots[0].places", "Île-de-France")
                .param("lots[0].estimatedValue", "cent mille"));

        assertThat(answer.getStatus()).isEqualTo(422);
        String page = plain(answer.getContentAsString());
        assertThat(page)
                .contains("« cent mille » n’est pas un montant", "Il manque le titre", "Le code CPV du lot manque")
                .contains("href=\"#lots[0].months\"", "id=\"lots[0].months-error\"");
        assertThat(page.split("href=\"#lots\\[0].places\"", -1)).hasSize(2);
    }

    @Test
    void fillsInMissingValuesOfANoticeAndKeepsTheRest() throws Exception {
        String address = lead.importNotice("cn_24_minimal.xml");
        String form = lead.page(get(address + "/facts").queryParam("all", "1"));
        assertThat(form).contains("value=\"2020-02-04T09:00\"").contains("Heure de Luxembourg");

        MockHttpServletResponse answer = lead.send(post(address + "/facts")
                .with(csrf())
                .param("version", value(form, "version"))
                .param("title", value(form, "title"))
                .param("buyerName", "Publications Office of the European Union")
                .param("reference", "AO 10340")
                .param("procedure", "OPEN")
                .param("nature", "SERVICES")
                .param("platformUrl", "https://etendering.ted.europa.eu/cft/cft-display.html?cftId=5629")
                .param("lots[0].key", "LOT-0000")
                .param("lots[0].zone", "Europe/Luxembourg")
                .param("lots[0].title", "IT services")
                .param("lots[0].cpv", "72230000")
                .param("lots[0].places", "FRD22")
                .param("lots[0].months", "48")
                .param("lots[0].offerDeadline", "2020-02-04T09:00"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(lead.page(get(address)))
                .contains("AO 10340", "48 mois")
                .contains("href=\"https://etendering.ted.europa.eu/cft/cft-display.html?cftId=5629\"");
    }

    @Test
    void showsAConsultationInEnglish() throws Exception {
        String address = lead.importNotice("cn_24_maximal.xml");

        assertThat(lead.page(get(address).param("lang", "en")))
                .contains("Reserved for social economy enterprises", "no longer form a grouping", "€9,999,999.99");
    }
}
