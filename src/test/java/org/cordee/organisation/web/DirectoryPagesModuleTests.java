package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.cordee.PageText.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.importing.Imported;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@CordeeTest
class DirectoryPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    MockMvc browser;
    TestVisitor visitor;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.coordinator(context);
    }

    @Test
    void addsAnOrganisationFindsItAndShowsItsPage() throws Exception {
        String name = "Atelier " + SampleNumbers.unique();
        String address = registered(name, SampleNumbers.siret().value());

        visitor = TestVisitor.member(context);
        assertThat(page(get("/organisations")
                        .param("name", name)
                        .param("kind", "EI")
                        .param("place", "76")))
                .contains(name, "Entreprise d’insertion", "Une structure", "dans son nom");
        assertThat(page(get(address)))
                .contains(name, "Petite ou moyenne entreprise", "Convention EI", "31/12/2099", "affiché après accord")
                .doesNotContain("contact@atelier.example", "Modifier la fiche");
    }

    @Test
    void showsErrorsBesideTheirFieldsAndKeepsTheInput() throws Exception {
        MockHttpServletResponse answer = send(post("/organisations")
                .with(csrf())
                .param("legalName", "Sans numéro")
                .param("siret", "123")
                .param("city", "")
                .param("activities", "7731")
                .param("headcount", "douze"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("href=\"#siret\"", "href=\"#city\"", "href=\"#activities\"", "href=\"#headcount\"")
                .contains("value=\"Sans numéro\"", "Un SIRET a quatorze chiffres", "Copiez-le depuis l’annuaire");
    }

    @Test
    void anOrganisationChangesItsOwnEntryAndItsEstablishment() throws Exception {
        String address = registered(
                "Avant " + SampleNumbers.unique(), SampleNumbers.siret().value());
        visitor = TestVisitor.memberOf(context, UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        String form = page(get(address + "/profile"));

        MockHttpServletResponse changed = send(post(address + "/profile")
                .with(csrf())
                .param("version", value(form, "version"))
                .param("legalName", "Après")
                .param("legalForm", "SCIC"));
        String shown = page(get(address));
        Matcher place = Pattern.compile("establishments/([0-9a-f-]{36})").matcher(shown);
        assertThat(place.find()).isTrue();
        String placeForm = page(get(address + "/establishments/" + place.group(1)));
        MockHttpServletResponse moved = send(post(address + "/establishments/" + place.group(1))
                .with(csrf())
                .param("version", value(placeForm, "version"))
                .param("siret", value(placeForm, "siret"))
                .param("city", "Évreux")
                .param("postalCode", "27000"));

        assertThat(changed.getStatus()).isEqualTo(302);
        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(page(get(address))).contains("Après", "27000 Évreux");
    }

    @Test
    void keepsTheInputOfTheSecondEditorBesideTheSavedValue() throws Exception {
        String address = registered(
                "Avant " + SampleNumbers.unique(), SampleNumbers.siret().value());
        String version = value(page(get(address + "/profile")), "version");
        edit(address, version, "Le premier", "12");

        MockHttpServletResponse slower = edit(address, version, "Le second", "46");
        String page = plain(slower.getContentAsString());
        MockHttpServletResponse knowingly = edit(address, value(page, "version"), "Le second", "46");

        assertThat(slower.getStatus()).isEqualTo(422);
        assertThat(page)
                .contains("value=\"Le second\"", "Valeur enregistrée : Le premier", "Valeur enregistrée : 12")
                .contains("Une autre personne a enregistré des changements");
        assertThat(knowingly.getStatus()).isEqualTo(302);
        assertThat(page(get(address))).contains("Le second");
    }

    private MockHttpServletResponse edit(String address, String version, String name, String headcount)
            throws Exception {
        return send(post(address + "/profile")
                .with(csrf())
                .param("version", version)
                .param("legalName", name)
                .param("legalForm", "SCIC")
                .param("headcount", headcount));
    }

    @Test
    void showsRefusedValuesBesideTheirFields() throws Exception {
        String address = registered(
                "Avant " + SampleNumbers.unique(), SampleNumbers.siret().value());
        String version = value(page(get(address + "/profile")), "version");

        MockHttpServletResponse answer = edit(address, version, "x".repeat(400), "12");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString())).contains("id=\"legalName-error\"", "Écrivez le nom officiel");
    }

    @Test
    void answersAForeignFormLikeAMissingOne() throws Exception {
        String address = registered(
                "Foreign " + SampleNumbers.unique(), SampleNumbers.siret().value());
        visitor = TestVisitor.member(context);

        assertThat(send(get(address + "/profile")).getStatus()).isEqualTo(404);
        assertThat(send(post(address + "/profile").with(csrf()).param("legalName", "x"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get(address + "/establishments/new")).getStatus()).isEqualTo(404);
        assertThat(send(get("/organisations/imports")).getStatus()).isEqualTo(404);
        assertThat(send(get("/organisations/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
    }

    @Test
    void importsAFileAndReportsOnEachLine() throws Exception {
        String csv = "siret;nom;ville\n" + SampleNumbers.siret().value() + ";Bonne Graine;Rouen\n123;Fausse;Rouen\n";

        String columns = upload(csv);
        assertThat(page(get(columns)))
                .contains("Que contient chaque colonne", "Bonne Graine", "Créée", "Un SIRET a quatorze chiffres");
        String report = started(columns);

        assertThat(page(get(report)))
                .contains("Bonne Graine", "Créée", "Refusée", "Un SIRET a quatorze chiffres", "rien à signaler")
                .contains("Colonne « SIRET »", "Une ligne est entrée, une est à corriger")
                .doesNotContain("<code>siret");
        assertThat(page(get(report).param("lang", "en"))).contains("Column “SIRET”:");
        assertThat(page(get(report + "?status=REFUSED")))
                .contains("Fausse", "Toutes les lignes")
                .doesNotContain("Bonne Graine");
    }

    @Test
    void offersTheRefusedLinesWithTheirReasonAndReadsThemBack() throws Exception {
        String csv = "siret;nom;ville\n123;=Fausse;Rouen\n";

        String report = started(upload(csv));
        String refused = send(get(report + "/refused.csv")).getContentAsString(StandardCharsets.UTF_8);
        String corrected =
                refused.replace("\n123;", "\n" + SampleNumbers.siret().value() + ";");

        assertThat(refused)
                .startsWith("\ufeffsiret;nom;ville;Raison du refus;Que faire")
                .contains("123;'=Fausse;Rouen;", "quatorze chiffres");
        assertThat(page(get(started(upload(corrected)))))
                .contains("=Fausse", "Créée")
                .doesNotContain("'=Fausse");
    }

    @Test
    void importsAColumnAsTheUserChooses() throws Exception {
        String csv = "numéro;qui;où\n" + SampleNumbers.siret().value() + ";Bonne Graine;Rouen\n";

        String columns = upload(csv);
        String proposed = page(get(columns));
        MockHttpServletResponse preview = send(post(columns)
                .with(csrf())
                .param("act", "preview")
                .param("column.0", "siret")
                .param("column.1", "legalName")
                .param("column.2", "city"));

        assertThat(proposed).contains("Reconnue par son contenu", "Ni le titre ni le contenu ne sont connus");
        assertThat(plain(preview.getContentAsString())).contains("Bonne Graine", "Rouen", "Créée");
        MockHttpServletResponse started = send(post(columns)
                .with(csrf())
                .param("column.0", "siret")
                .param("column.1", "legalName")
                .param("column.2", "city")
                .param("mappingName", "Essai " + SampleNumbers.unique()));
        assertThat(page(get(ended(started.getRedirectedUrl())))).contains("Bonne Graine", "Créée");
    }

    @Test
    void letsTheUserDecideOnADifference() throws Exception {
        String siret = SampleNumbers.siret().value();
        started(upload("siret;nom;ville\n" + siret + ";Nom connu;Rouen\n"));

        String report = started(upload("siret;nom;ville\n" + siret + ";Autre nom;Rouen\n"));
        assertThat(page(get(report))).contains("Nom connu", "Autre nom", "Vous avez choisi de décider");
        MockHttpServletResponse decided =
                send(post(report + "/differences").with(csrf()).param("decision", "2:NAME:take"));

        assertThat(decided.getStatus()).isEqualTo(302);
        assertThat(page(get(report))).doesNotContain("Vous avez choisi de décider");
        assertThat(page(get("/organisations").param("name", siret))).contains("Autre nom");
    }

    @Test
    void showsALongReportPageByPageWithRefusedLinesFirst() throws Exception {
        String csv = "siret;nom;ville\n" + "123;Fausse;Rouen\n".repeat(150)
                + SampleNumbers.siret().value() + ";Bonne;Rouen\n";

        String report = started(upload(csv));

        assertThat(page(get(report))).contains("?page=1").doesNotContain("Bonne");
        assertThat(page(get(report + "?page=1"))).contains("Bonne");
    }

    private String upload(String csv) throws Exception {
        MockHttpServletResponse answer = send(multipart("/organisations/imports")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String started(String columns) throws Exception {
        MockHttpServletResponse answer = send(post(columns).with(csrf()).param("known", "COMPLETE"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return ended(answer.getRedirectedUrl());
    }

    /** Waits for the end of an import and returns its address. */
    private String ended(String report) {
        UUID id = UUID.fromString(report.substring(report.lastIndexOf('/') + 1));
        Imported.of(
                context.getBean(ImportingDirectory.class),
                new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT),
                id);
        return report;
    }

    @Test
    void showsWhyAFileIsUnreadable() throws Exception {
        MockHttpServletResponse answer = send(multipart("/organisations/imports")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", "nom\nA\n".getBytes(StandardCharsets.UTF_8)))
                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("Le fichier n’a pas de ligne de titres", "aria-invalid=\"true\"");
    }

    @Test
    void findsTradesZonesAndTheParentByWordsWithoutLosingWhatWasTyped() throws Exception {
        String trades = plain(page(post("/organisations")
                .with(csrf())
                .param("suggest", "activities")
                .param("legalName", "Atelier nouveau")
                .param("activities", "77310000", "traiteur")
                .param("zones", "76", "")));
        String naf = plain(page(post("/organisations")
                .with(csrf())
                .param("suggest", "naf")
                .param("legalName", "Atelier nouveau")
                .param("naf", "paysagiste")));

        assertThat(trades)
                .contains("value=\"Atelier nouveau\"", "Réponses pour « traiteur »", "value=\"55520000\"")
                .containsPattern("name=\"activities\"\\s+value=\"77310000\"\\s+checked")
                .containsPattern("name=\"zones\"\\s+value=\"76\"\\s+checked")
                .doesNotContain("class=\"err\"");
        assertThat(naf).contains("value=\"8130Z\"", "NAF 81.30Z");
    }

    @Test
    void storesPickedTradesAndZonesAndFillsTheAddressFromThePickedTown() throws Exception {
        String name = "Atelier " + SampleNumbers.unique();
        MockHttpServletResponse answer = send(post("/organisations")
                .with(csrf())
                .param("legalName", name)
                .param("naf", "8130Z", "")
                .param("activities", "77310000", "55520000", "")
                .param("zones", "76", "FRD", "")
                .param("siret", SampleNumbers.siret().value())
                .param("commune", "76540", "")
                .param("postalCode", "")
                .param("city", "")
                .param("department", ""));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);

        String form = plain(page(get(answer.getRedirectedUrl() + "/profile")));

        assertThat(plain(page(get(answer.getRedirectedUrl())))).contains(name, "Rouen", "76000");
        assertThat(form)
                .containsPattern("name=\"activities\"\\s+value=\"55520000\"\\s+checked")
                .containsPattern("name=\"zones\"\\s+value=\"FRD\"\\s+checked")
                .containsPattern("name=\"naf\"\\s+value=\"8130Z\"\\s+checked");
    }

    @Test
    void refusesWordsThatNobodyPickedAndShowsTheAnswersAtOnce() throws Exception {
        MockHttpServletResponse answer = send(post("/organisations")
                .with(csrf())
                .param("legalName", "Atelier nouveau")
                .param("siret", SampleNumbers.siret().value())
                .param("city", "Rouen")
                .param("activities", "espaces vert"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString()))
                .contains("href=\"#activities\"", "Réponses pour « espaces vert »", "value=\"77310000\"");
    }

    private String registered(String name, String siret) throws Exception {
        MockHttpServletResponse answer = send(post("/organisations")
                .with(csrf())
                .param("legalName", name)
                .param("legalForm", "ASSOCIATION")
                .param("headcount", "46")
                .param("turnover", "2 100 000")
                .param("activities", "77310000")
                .param("siret", siret)
                .param("postalCode", "76000")
                .param("city", "Rouen")
                .param("kind", "EI")
                .param("conventionFrom", "2024-01-01")
                .param("conventionTo", "2099-12-31")
                .param("contactEmail", "contact@atelier.example"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(visitor.signedIn()))
                .andReturn()
                .getResponse();
    }
}
