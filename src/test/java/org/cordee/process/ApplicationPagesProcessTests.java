package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages of the application, from the first piece to the lead's decision, without JavaScript. */
class ApplicationPagesProcessTests extends ProcessScene {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor member;
    private TestVisitor lead;
    private Scene scene;
    private String page;

    @BeforeEach
    void untilTheEvidenceIsAskedFor() {
        browser = TestVisitor.browser(web);
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        scene = pair.scene();
        UUID file =
                scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).subjectId();
        page = "/evidence/" + file;
        member = TestVisitor.memberOf(web, pair.partner().organisationId());
        lead = TestVisitor.memberOf(web, scene.lead().organisationId());
    }

    private MockHttpServletResponse send(TestVisitor visitor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(request.with(visitor.signedIn()).with(csrf()).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    private String shown(TestVisitor visitor, String path) throws Exception {
        MockHttpServletResponse answer = send(visitor, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void upload(String piece) throws Exception {
        MockHttpServletResponse answer = send(
                member,
                multipart(page + "/pieces/" + piece)
                        .file(new MockMultipartFile("file", piece + ".pdf", "application/pdf", PDF))
                        .param("answer", "FILE"));
        assertThat(answer.getStatus()).as(piece).isEqualTo(302);
    }

    @Test
    void leadTheUserFromThePiecesToTheDecision() throws Exception {
        assertThat(shown(member, page)).contains("Attestation de régularité fiscale", "Remettre mes pièces");
        assertThat(shown(member, page + "/hand-in")).contains("Pièces à fournir avant de remettre");
        MockHttpServletResponse tooEarly = send(member, post(page + "/hand-in"));
        assertThat(tooEarly.getContentAsString(StandardCharsets.UTF_8)).contains("indispensables");

        assertThat(shown(member, page + "/pieces/DC2")).contains("J’utilise la fiche de Cordée");
        assertThat(send(member, get(page + "/sheets/DC2")).getContentType()).isEqualTo("application/pdf");
        assertThat(send(member, post(page + "/pieces/DC2").param("answer", "SHEET"))
                        .getStatus())
                .isEqualTo(302);
        upload("HONOUR_DECLARATION");
        assertThat(shown(member, page + "/hand-in"))
                .contains("Votre déclaration sur l’honneur manque", page + "/exclusions");
        assertThat(send(member, post(page + "/hand-in")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Faites-la à la page");
        assertThat(send(member, post(page + "/exclusions").param("choice", "NONE"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown(member, page + "/exclusions")).contains("N’entre dans aucun des cas", "texte n°");
        assertThat(shown(member, page + "/pieces/POWER_OF_ATTORNEY")).contains("Vous l’avez déjà donné");
        assertThat(send(member, post(page + "/hand-in")).getStatus()).isEqualTo(302);
        assertThat(send(member, get(page + "/hand-in")).getStatus()).isEqualTo(302);

        scenes.task(scene, UserTask.CHECK_APPLICATION);
        assertThat(shown(lead, page + "/check")).contains("Je demande des corrections");
        assertThat(send(lead, get(page + "/pieces/DC2/file")).getContentType()).isEqualTo("application/pdf");
        assertThat(send(lead, post(page + "/check")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Choisissez une décision.");
        MockHttpServletResponse asked = send(
                lead,
                post(page + "/check")
                        .param("choice", "CORRECTIONS")
                        .param("comment", "Plus récente")
                        .param("remarks[DC2]", "Signez-la"));
        assertThat(asked.getRedirectedUrl()).isEqualTo("/consortia/" + scene.id() + "/application");

        assertThat(shown(member, page)).contains("Plus récente", "à corriger", "remarque du mandataire");
        assertThat(shown(member, page + "/pieces/DC2")).contains("Signez-la");
        assertThat(shown(lead, page + "/waiver")).contains("Ne plus attendre");
        assertThat(send(lead, post(page + "/waiver").param("reason", "Trop tard"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown(lead, "/consortia/" + scene.id() + "/application")).contains("sans ces pièces");
        assertThat(shown(member, page)).contains("Le mandataire continue sans ces pièces");
    }

    @Test
    void showTheDeclaredCaseOfExclusionToItsMemberOnly() throws Exception {
        String exclusions = page + "/exclusions";
        assertThat(send(member, post(exclusions).param("choice", "NONE").param("grounds", "L2141_1"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"grounds-error\"");
        MockHttpServletResponse declared = send(
                member,
                post(exclusions)
                        .param("choice", "SOME")
                        .param("grounds", "L2141_4")
                        .param("standing[L2141_4]", "CLEANED"));
        assertThat(declared.getRedirectedUrl()).isEqualTo(exclusions);

        assertThat(shown(member, exclusions)).contains("apprécie vos mesures correctrices", "L2141-6-1");
        assertThat(shown(lead, page))
                .contains("un cas est déclaré, l’acheteur l’apprécie")
                .doesNotContain("Travail illégal");
        assertThat(send(lead, get(exclusions)).getStatus()).isEqualTo(404);
    }

    @Test
    void showEachErrorBesideItsField() throws Exception {
        String noFile = send(member, post(page + "/pieces/DC2").param("answer", "FILE"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(noFile).contains("Choisissez le fichier", "id=\"file-error\"");
        String future = send(
                        member,
                        multipart(page + "/pieces/TAX_CERTIFICATE")
                                .file(new MockMultipartFile("file", "v.pdf", "application/pdf", PDF))
                                .param("answer", "FILE")
                                .param("issuedOn", "2090-01-01"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(future).contains("id=\"issuedOn-error\"");
        String noAddress = send(
                        member,
                        post(page + "/pieces/TAX_CERTIFICATE")
                                .param("answer", "ONLINE")
                                .param("url", "javascript:alert(1)"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(noAddress).contains("id=\"url-error\"");
        String noAccess = send(
                        member,
                        post(page + "/pieces/TAX_CERTIFICATE")
                                .param("answer", "ONLINE")
                                .param("url", "https://exemple.test/attestation")
                                .param("reason", "Typed for another answer"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(noAccess).contains("id=\"access-error\"");
    }
}
