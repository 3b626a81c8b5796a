package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.bid.SamplePictures;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages and the API of the questions to the buyer, from the proposal to what an answer touches. */
@ConsortiumTest
class QuestionPagesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private SampleFirm lead;
    private SampleFirm member;
    private SampleFirm other;
    private String base;
    private String today;

    @BeforeEach
    void form() {
        desk = new PageClient(context);
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        lead = consortium.lead();
        member = consortium.partners().get(0);
        other = consortium.partners().get(1);
        base = "/consortia/" + consortium.id();
        today = agreed.now().atZone(Deadline.PARIS).toLocalDate().toString();
    }

    @Test
    void aQuestionGoesFromTheMemberToTheBuyerAndItsAnswerBack() {
        String list = base + "/questions";
        assertThat(desk.as(member).page(list))
                .contains("Questions à l’acheteur", "Aucune question n’est proposée", "n’est pas connue")
                .doesNotContain("Noter une réponse");
        assertThat(desk.page(base + "/question-proposals/new")).contains("Proposer une question");
        MockHttpServletResponse sent = desk.post(
                base + "/question-proposals", "place", "CCTP, article 4.3", "words", "Quel bruit est admis ?");
        assertThat(sent.getRedirectedUrl()).isEqualTo(list);
        String own = desk.page(list);
        assertThat(own)
                .contains("Quel bruit est admis", "À décider", "Modifier")
                .doesNotContain("/decision");
        assertThat(desk.as(other).page(list)).doesNotContain("Quel bruit est admis");

        String seen = desk.as(lead).page(list);
        assertThat(seen).contains("Quel bruit est admis", "1 à décider");
        String decision = first(seen, base + "/question-proposals/[0-9a-f-]{36}/decision");
        assertThat(desk.page(decision)).contains("Que faire de cette question", "La poser", "Ne pas la poser");
        desk.post(decision, "version", "0", "decision", "KEEP", "words", "Quel bruit est admis de nuit ?");

        String ready = desk.page(list);
        assertThat(ready).contains("Question 1", "1 à poser", "Demandée par");
        String question = first(ready, base + "/buyer-questions/[0-9a-f-]{36}");
        assertThat(desk.page(question)).contains("Le texte qui part", "Quel bruit est admis de nuit");
        desk.post(question, "version", "0", "words", "Quel bruit est admis la nuit ?");
        MockHttpServletResponse file =
                desk.answer(MockMvcRequestBuilders.get(list + "/file").param("format", "TEXT"));
        assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Question 1\nQuel bruit est admis la nuit ?");
        assertThat(desk.page(list + "/posting")).contains("Lesquelles avez-vous posées", "Quel bruit est admis");
        String id = question.substring(question.lastIndexOf('/') + 1);
        assertThat(desk.post(
                                list + "/posting",
                                "questions",
                                id + ":1",
                                "postedAt",
                                "2026-01-05T10:00",
                                "where",
                                "marches.example")
                        .getRedirectedUrl())
                .isEqualTo(list);
        assertThat(desk.as(other).page(list))
                .contains("Quel bruit est admis la nuit", "marches.example", "Posée, sans réponse")
                .doesNotContain("Demandée par");

        String answer = answered(id);
        assertThat(desk.as(lead).page(answer + "/impact")).contains("Que touche cette réponse", "Prix");
        assertThat(desk.post(answer + "/impact", "version", version(answer), "parts", "PRICES")
                        .getRedirectedUrl())
                .isEqualTo(answer);
        assertThat(desk.page(answer)).contains("Réponse 1", "Soixante décibels", "Prix", "Corriger la réponse");
        assertThat(HtmlUtils.htmlUnescape(desk.page(answer + "/correction")))
                .contains("Enregistrer la correction", "Soixante décibels");
        assertThat(desk.page(base)).contains("Réponses de l’acheteur");
        assertThat(desk.as(other).page(answer))
                .contains("Soixante décibels", "Prix", "Télécharger le fichier")
                .doesNotContain("Corriger la réponse");
        assertThat(desk.page(list)).contains("Réponse 1");
        assertThat(desk.in("en").page(list)).contains("Questions to the buyer");
    }

    private String answered(String question) {
        desk.as(lead);
        MockHttpServletResponse recorded = desk.answer(MockMvcRequestBuilders.multipart(base + "/buyer-answers")
                .file(new MockMultipartFile("file", "reponse.png", "image/png", SamplePictures.png(4, 3)))
                .param("answeredOn", today)
                .param("words", "Soixante décibels.")
                .param("questions", question));
        String impact = recorded.getRedirectedUrl();
        assertThat(impact).endsWith("/impact");
        return impact.replace("/impact", "");
    }

    /** Reads the version of an answer from the form that sends it. */
    private String version(String answer) {
        return desk.page(answer + "/impact").replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        desk.as(member);
        assertThat(desk.refused(base + "/question-proposals", "place", "CCTP", "words", " "))
                .contains("value=\"CCTP\"");
        desk.post(base + "/question-proposals", "words", "Quel bruit est admis ?");
        desk.as(lead);
        String decision = first(desk.page(base + "/questions"), base + "/question-proposals/[0-9a-f-]{36}/decision");

        assertThat(desk.refused(decision, "version", "0", "words", "Ma version"))
                .contains("Choisissez ce que vous faites", "Ma version");
        assertThat(desk.refused(decision, "version", "0", "decision", "MERGE"))
                .contains("Choisissez la question à laquelle");
        assertThat(HtmlUtils.htmlUnescape(
                        desk.refused(decision, "version", "7", "decision", "DROP", "reason", "Déjà dit")))
                .contains("a changé depuis", "Déjà dit");
        assertThat(desk.refused(base + "/buyer-answers", "answeredOn", "hier", "words", "Oui."))
                .contains("Indiquez un jour", "value=\"hier\"", "Oui.");
    }

    @Test
    void aMemberCannotActForTheLeadAndAStrangerSeesNothing() {
        desk.as(member);
        for (String page : List.of("/questions/posting", "/questions/file", "/buyer-answers/new")) {
            assertThat(status(base + page)).as(page).isEqualTo(404);
        }
        assertThat(desk.post(base + "/questions/posting", "where", "ici").getStatus())
                .isEqualTo(404);
        desk.as(new SampleFirm(Ids.next(), Ids.next()));
        for (String page : List.of("/questions", "/question-proposals/new")) {
            assertThat(status(base + page)).as(page).isEqualTo(404);
        }
    }

    @Test
    void programsAskPostAndAnswerToo() {
        String api = "/api/v1" + base;
        desk.as(member);
        MockHttpServletResponse proposed =
                desk.postJson(api + "/question-proposals", "{\"words\":\"Quel bruit est admis ?\"}");
        assertThat(proposed.getStatus()).isEqualTo(201);
        String proposal = JsonPath.read(PageClient.body(proposed), "$.id");
        desk.as(lead);
        String question = JsonPath.read(
                PageClient.body(desk.postJson(
                        api + "/question-proposals/" + proposal + "/keeping",
                        "{\"version\":0,\"words\":\"Quel bruit ?\"}")),
                "$.id");
        assertThat(desk.postJson(
                                api + "/questions/posting",
                                "{\"questions\":[{\"id\":\"" + question
                                        + "\",\"version\":0}],\"postedAt\":\"2026-01-05T09:00:00Z\",\"where\":\"ici\"}")
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse recorded = desk.answer(MockMvcRequestBuilders.multipart(api + "/buyer-answers")
                .param("answeredOn", today)
                .param("words", "Soixante décibels.")
                .param("questions", question));
        assertThat(recorded.getStatus()).isEqualTo(201);
        String answer = JsonPath.read(PageClient.body(recorded), "$.id");
        int version = JsonPath.read(PageClient.body(recorded), "$.version");

        MockHttpServletResponse assessed = desk.put(
                api + "/buyer-answers/" + answer + "/impact",
                "{\"version\":" + version + ",\"parts\":[\"DATES\"],\"sections\":[]}");

        assertThat(PageClient.body(assessed)).contains("\"DATES\"");
        desk.as(other);
        String questions = PageClient.body(desk.answer(MockMvcRequestBuilders.get(api + "/buyer-questions")));
        assertThat(questions).contains("Quel bruit ?", "\"askers\":[]");
        assertThat(PageClient.body(desk.answer(MockMvcRequestBuilders.get(api + "/question-proposals"))))
                .doesNotContain("Quel bruit");
        assertThat(PageClient.body(desk.answer(MockMvcRequestBuilders.get(api + "/questions"))))
                .contains("\"lead\":false");
    }

    private int status(String address) {
        return desk.answer(MockMvcRequestBuilders.get(address)).getStatus();
    }

    /** Returns the first address of a page that matches the pattern. */
    private static String first(String page, String pattern) {
        return page.replaceAll("(?s).*?href=\"(" + pattern + ")\".*", "$1");
    }
}
