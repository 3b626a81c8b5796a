package org.cordee.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages and the API of the remarks on a section. */
@CordeeTest
class RemarkPagesModuleTests extends RemarkFixture {

    @Autowired
    WebApplicationContext application;

    private MockMvc browser;
    private TestVisitor visitor;
    private String base;
    private String remarks;

    @BeforeEach
    void aReviewer() {
        browser = TestVisitor.browser(application);
        visitor = TestVisitor.memberOf(application, lead.requireOrganisation());
        base = "/sections/" + section;
        remarks = base + "/remarks";
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String accepted) throws Exception {
        MockHttpServletResponse response = browser.perform(
                        request.with(visitor.signedIn()).with(csrf()).header("Accept", accepted))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, "text/html");
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = answer(get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private String version(String remark) throws Exception {
        return first(page(remark), "(?<=name=\"version\" value=\")\\d+");
    }

    private MockHttpServletResponse write(String quote, String words) throws Exception {
        return answer(post(remarks)
                .param("key", Ids.next().toString())
                .param("readVersion", "1")
                .param("quote", quote)
                .param("words", words)
                .param("mentioned", workshop.requireOrganisation().toString()));
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void aRemarkIsWrittenAnsweredSettledAndTakenUpAgain() throws Exception {
        assertThat(page(base)).contains("Remarques", "Aucune ouverte", "href=\"" + remarks + "\"");
        assertThat(page(remarks))
                .contains("<strong>rencontre</strong>", "name=\"quote\"", "id=\"quotable\"", "/remark/quote.js")
                .contains(
                        "Aucune remarque sur ce texte",
                        workshop.requireOrganisation().toString());

        assertThat(write("rencontre une conseillère", "Combien <b>?</b>").getRedirectedUrl())
                .isEqualTo(remarks);
        assertThat(page(remarks))
                .contains("rencontre une conseillère", "Combien &lt;b&gt;?&lt;/b&gt;", "À l’attention de", "Ouverte")
                .doesNotContain("Le passage a changé");

        visitor = TestVisitor.memberOf(application, workshop.requireOrganisation());
        String editor = page(base);
        assertThat(editor).contains("1 ouverte", "Combien &lt;b&gt;?&lt;/b&gt;");
        String remark = first(editor, remarks + "/[0-9a-f-]{36}");
        assertThat(page(remark)).contains("Répondre", "Marquer comme réglée");
        assertThat(answer(post(remark + "/replies").param("words", "Douze.")).getRedirectedUrl())
                .isEqualTo(remarks);
        assertThat(page(remarks)).contains("Douze.");

        assertThat(answer(post(remark + "/resolution").param("version", version(remark)))
                        .getRedirectedUrl())
                .isEqualTo(remarks);
        assertThat(page(remarks)).contains("Réglée par", "Rouvrir").doesNotContain("Marquer comme réglée");
        assertThat(answer(post(remark + "/reopening").param("version", version(remark)))
                        .getRedirectedUrl())
                .isEqualTo(remarks);
        assertThat(page(remark)).contains("Rouverte par");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = write("un passage inventé", "Ma remarque");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(refused.getContentAsString()))
                .contains("id=\"quote-error\"", "un passage inventé", "Ma remarque")
                .containsPattern("checked=\"checked\"|checked[ />]");
        assertThat(write("", " ").getContentAsString()).contains("id=\"words-error\"");
        MockHttpServletResponse nonsense = answer(post(remarks)
                .param("key", "x")
                .param("readVersion", "x")
                .param("words", "Ma remarque")
                .param("mentioned", "", "x"));
        assertThat(nonsense.getStatus()).isIn(400, 422);
    }

    @Test
    void aReplyThatComesTooLateIsStillThere() throws Exception {
        UUID remark = writing.write(lead, section, Ids.next(), 1, null, "Combien ?", Set.of());
        settling.resolve(workshop, section, remark, 0);

        MockHttpServletResponse refused =
                answer(post(remarks + "/" + remark + "/replies").param("words", "Ma réponse"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(refused.getContentAsString())).contains("Ma réponse", "Rouvrez-la");
    }

    @Test
    void aRemarkThatChangedMeanwhileIsShownWithTheReason() throws Exception {
        UUID remark = writing.write(lead, section, Ids.next(), 1, null, "Combien ?", Set.of());
        reply(workshop, remark, "Douze.");

        MockHttpServletResponse refused =
                answer(post(remarks + "/" + remark + "/resolution").param("version", "0"));

        assertThat(refused.getRedirectedUrl()).isEqualTo(remarks + "/" + remark);
        assertThat(line(remark).state()).isEqualTo(RemarkState.OPEN);
    }

    @Test
    void thePageSaysThatAPassageHasChanged() throws Exception {
        writing.write(lead, section, Ids.next(), 1, "une conseillère", "Combien ?", Set.of());
        sections.saveDraft(workshop, section, 1, "Insertion", "Un autre texte.");

        assertThat(page(remarks)).contains("Le passage a changé", "lu dans la version 1", "une conseillère");
    }

    @Test
    void aMemberThatDoesNotReadTheSectionFindsNoPage() throws Exception {
        UUID remark = writing.write(lead, section, Ids.next(), 1, null, "Combien ?", Set.of());
        visitor = TestVisitor.memberOf(application, third.requireOrganisation());

        assertThat(answer(get(remarks)).getStatus()).isEqualTo(404);
        assertThat(answer(get(remarks + "/" + remark)).getStatus()).isEqualTo(404);
        assertThat(answer(post(remarks).param("words", "Et moi ?")).getStatus()).isEqualTo(404);
    }

    @Test
    void aProgramDoesTheSame() throws Exception {
        String api = "/api/v1" + remarks;

        MockHttpServletResponse written = answer(
                post(api)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"readVersion\":1,\"quote\":\"une conseillère\",\"words\":\"Combien ?\"}"),
                "application/json");

        assertThat(written.getStatus()).isEqualTo(201);
        String id = first(written.getContentAsString(), "[0-9a-f]{8}-[0-9a-f-]{27}");
        assertThat(answer(get(api), "application/json").getContentAsString()).contains(id, "Combien ?");
        assertThat(answer(get(api + "/overview"), "application/json").getContentAsString())
                .contains("\"open\":1", workshop.requireOrganisation().toString());
        assertThat(answer(
                                post(api + "/" + id + "/resolution")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"version\":0}"),
                                "application/json")
                        .getContentAsString())
                .contains("RESOLVED");
    }
}
