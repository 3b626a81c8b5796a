package org.cordee.potential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which an organisation sends a purchasing programme and reads its potential. */
@CordeeTest
class ProgrammePagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    BusinessClock clock;

    MockMvc browser;
    TestVisitor visitor;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.member(context);
    }

    @Test
    void sendsAProgrammeReadsItsPotentialTakesItAsAFileAndForgetsIt() throws Exception {
        assertThat(page(get("/programmes"))).contains("Aucun programme d’achats étudié");
        assertThat(page(get("/programmes/new"))).contains("Coût d’une heure de travail", "2 000 lignes", "5 Mo");

        String address = sent("Espaces verts, trois sites;240 000 €;Rouen;" + march() + "\n");

        assertThat(page(get(address)))
                .contains("achats.csv : un achat", "240 000,00 €", "Montants à des TPE, PME et ESS", "objectif 25 %")
                .contains("Compris : Espaces verts", "Charge par mois", "Ce n’est pas une prévision");
        assertThat(page(get("/programmes"))).contains("achats.csv", "calculé");
        MockHttpServletResponse file = send(post(address + "/workbook").with(csrf()));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition")).contains("potentiel.xlsx");
        assertThat(send(post(address + "/computation").with(csrf())).getStatus())
                .isEqualTo(302);
        assertThat(send(post(address + "/removal").with(csrf())).getRedirectedUrl())
                .isEqualTo("/programmes");
        assertThat(send(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void showsEachRefusedLineWithItsReasonAndItsRemedyBeforeAnythingIsComputed() throws Exception {
        String address = sent("Tonte;12 000 €;Rouen;" + march() + "\nMobilier;12,500;Rouen;mars\nTotal;24 500 €;;\n");

        String page = page(get(address));
        assertThat(page)
                .contains("Une ligne à corriger", "Continuer avec la ligne lisible")
                .contains("se lit de deux façons", "Écrivez 12 500 ou 12,50", "L’année manque")
                .doesNotContain("objectif 25 %");
        MockHttpServletResponse refused = send(get(address + "/refused-lines"));
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Mobilier", "12,500");

        assertThat(send(post(address + "/readable-lines").with(csrf())).getStatus())
                .isEqualTo(302);

        assertThat(page(get(address))).contains("objectif 25 %", "Une ligne refusée n’est pas comptée");
    }

    @Test
    void saysBesideTheFieldWhyAFileOrAnAssumptionIsRefused() throws Exception {
        MockHttpServletResponse none = send(multipart("/programmes")
                .param("radius", "60")
                .param("hourlyCost", "30")
                .param("labourShare", "50")
                .with(csrf()));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(plain(none.getContentAsString())).contains("Choisissez un fichier", "aria-invalid=\"true\"");

        MockHttpServletResponse wrong = send(multipart("/programmes")
                .file(file("objet;montant ttc\nx;1\n"))
                .param("radius", "60")
                .param("hourlyCost", "trente")
                .with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong.getContentAsString())).contains("href=\"#hourlyCost\"", "value=\"trente\"");

        MockHttpServletResponse untitled = send(multipart("/programmes")
                .file(file("objet;montant ttc;mois\nx;1;y\n"))
                .with(csrf()));
        assertThat(untitled.getStatus()).isEqualTo(422);
        assertThat(plain(untitled.getContentAsString())).contains("toutes taxes comprises");

        MockHttpServletResponse far = send(multipart("/programmes")
                .file(file("objet;montant;lieu;mois\nTonte;1;Rouen;" + march() + "\n"))
                .param("radius", "5000")
                .with(csrf()));
        assertThat(far.getStatus()).isEqualTo(422);
        assertThat(plain(far.getContentAsString())).contains("href=\"#radius\"", "Le rayon va de 1 à 500 km");
    }

    @Test
    void showsAProgrammeToNobodyElse() throws Exception {
        String address = sent("Tonte;12 000 €;Rouen;" + march() + "\n");
        visitor = TestVisitor.coordinator(context);

        assertThat(send(get(address)).getStatus()).isEqualTo(404);
        assertThat(send(get(address + "/refused-lines")).getStatus()).isEqualTo(404);
        assertThat(send(post(address + "/removal").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(send(post(address + "/workbook").with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String address = sent("Tonte;12 000 €;Rouen;" + march() + "\n");

        assertThat(page(get(address).param("lang", "en"))).contains("What could be entrusted?", "It is no forecast");
    }

    private String sent(String lines) throws Exception {
        MockHttpServletResponse answer = send(multipart("/programmes")
                .file(file("Objet;Montant HT;Lieu;Mois\n" + lines))
                .param("radius", "60")
                .param("hourlyCost", "30,00")
                .param("labourShare", "50")
                .with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "achats.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String march() {
        return "03/" + (clock.today().getYear() + 1);
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
