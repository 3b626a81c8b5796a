package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleDemands;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages and the API of the compliance matrix. */
@ConsortiumTest
class CoveragePagesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private SampleFirm lead;
    private SampleFirm member;
    private String base;

    @BeforeEach
    void form() {
        desk = new PageClient(context);
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        lead = consortium.lead();
        member = consortium.partners().get(0);
        base = "/consortia/" + consortium.id() + "/compliance-matrix";
        SampleDemands.confirm(context, lead.actor(), consortium.id(), DemandKind.OFFER_PIECES, "Mémoire\nPlanning");
    }

    @Test
    void theLeadSaysWhereTheBidAnswersADemandAndAMemberSeesIt() {
        assertThat(desk.as(member).page(base))
                .contains("Matrice de conformité", "2 demandes sans réponse sur 2", "Planning")
                .doesNotContain("Dire où");
        String seen = desk.as(lead).page(base);
        assertThat(seen).contains("Dire où", "Sans texte");
        String line = first(seen, base + "/[0-9a-f-]{36}");
        assertThat(desk.page(line)).contains("Où votre offre y répond-elle", "Choisir un membre", "Nom de la pièce");

        MockHttpServletResponse sent = desk.post(
                line,
                "version",
                "0",
                "way",
                "PAPER",
                "paper",
                "Planning détaillé",
                "organisation",
                member.organisationId().toString(),
                "ready",
                "true");

        assertThat(sent.getRedirectedUrl()).isEqualTo(base);
        assertThat(desk.as(member).page(base)).contains("1 demande sans réponse sur 2", "Planning détaillé", "Prête");
        assertThat(HtmlUtils.htmlUnescape(desk.as(lead).page(line)))
                .contains("value=\"Planning détaillé\"", "Effacer cette réponse");
        desk.post(line + "/removal", "version", "1");
        assertThat(desk.page(base)).contains("2 demandes sans réponse sur 2");
        assertThat(desk.in("en").page(base)).contains("Compliance matrix");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        String line = first(desk.as(lead).page(base), base + "/[0-9a-f-]{36}");

        assertThat(HtmlUtils.htmlUnescape(desk.refused(line, "version", "0", "paper", "Planning détaillé")))
                .contains("Choisissez comment l’offre y répond", "value=\"Planning détaillé\"");
        assertThat(desk.refused(line, "version", "0", "way", "SECTIONS")).contains("Choisissez une section au moins");
        assertThat(HtmlUtils.htmlUnescape(
                        desk.refused(line, "version", "0", "way", "PAPER", "paper", "Planning détaillé")))
                .contains("Choisissez le membre qui apporte la pièce", "value=\"Planning détaillé\"");
        assertThat(desk.refused(line, "version", "7", "way", "NO_TEXT")).contains("a changé depuis");
    }

    @Test
    void aMemberCannotDecideAndAStrangerSeesNothing() {
        String line = first(desk.as(lead).page(base), base + "/[0-9a-f-]{36}");
        desk.as(member);
        assertThat(status(line)).isEqualTo(404);
        assertThat(desk.post(line, "version", "0", "way", "NO_TEXT").getStatus())
                .isEqualTo(404);
        desk.as(new SampleFirm(Ids.next(), Ids.next()));
        assertThat(status(base)).isEqualTo(404);
        assertThat(status(base + "/file")).isEqualTo(404);
    }

    @Test
    void programsReadAnswerAndDownloadToo() {
        String line = first(desk.as(lead).page(base), base + "/[0-9a-f-]{36}").replace(base, "");

        MockHttpServletResponse answered = desk.put("/api/v1" + base + line, "{\"version\":0,\"way\":\"NO_TEXT\"}");

        assertThat(PageClient.body(answered)).contains("\"state\":\"NO_TEXT\"");
        assertThat(PageClient.body(desk.postJson("/api/v1" + base + line + "/removal", "{\"version\":1}")))
                .contains("\"state\":\"MISSING\"");
        assertThat(PageClient.body(desk.answer(MockMvcRequestBuilders.get("/api/v1" + base))))
                .contains("\"gaps\":2");
        MockHttpServletResponse file = desk.answer(MockMvcRequestBuilders.get(base + "/file"));
        assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Mémoire", "Sans réponse");
    }

    private int status(String address) {
        return desk.answer(MockMvcRequestBuilders.get(address)).getStatus();
    }

    /** Returns the first address of a page that matches the pattern. */
    private static String first(String page, String pattern) {
        return page.replaceAll("(?s).*?href=\"(" + pattern + ")\".*", "$1");
    }
}
