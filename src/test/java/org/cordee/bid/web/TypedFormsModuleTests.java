package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.platform.Browser.redirects;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceLine;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.WritingSection;
import org.cordee.platform.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that a form that was typed and not sent is offered again, and that the stored text decides. */
@CordeeTest
class TypedFormsModuleTests {

    private static final String OFFER = "action=\"/form-drafts/deletion\"";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    FillingPrices filling;

    private BiddingConsortium grouping;
    private SampleDrafts.Contribution own;
    private Browser nadia;
    private String section;
    private String draft;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        own = drafting.open(grouping).get(1);
        nadia = accounts.signedIn(port, own.organisationId());
        section = "/sections/" + own.sectionId();
        draft = "section." + own.sectionId();
        nadia.textWith(section, "name=\"_draft\" value=\"" + draft + "\"");
    }

    private String keep(String page, String key, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(new String[] {"_draft", key, "_page", page}, 0, all, fields.length, 4);
        HttpResponse<String> answer = nadia.post("/form-drafts", all);
        redirects(answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void offersWhatWasTypedAndFillsItInOnDemand() {
        String resumed = keep(section, draft, "version", "0", "title", "Travaux", "markdown", "Un premier texte.");

        assertThat(resumed).endsWith(section + "?resume=" + draft);
        assertThat(nadia.textWith(section, OFFER)).doesNotContain("Un premier texte.");
        nadia.textWith(resumed, ">Un premier texte.</textarea>", "value=\"Travaux\"", "Rien n’est envoyé");
        String colleague = accounts.signedIn(port, own.organisationId()).textWith(resumed, "name=\"_draft\"");
        assertThat(colleague).doesNotContain("Un premier texte.", OFFER);
    }

    @Test
    void showsTheReadersOfASectionWhoTypedAMomentAgoButNotWhat() {
        Browser yann = accounts.signedIn(port, own.organisationId());
        Browser lead = accounts.signedIn(port, grouping.shares().get(0).organisationId());
        keep(section, draft, "version", "0", "title", "Travaux", "markdown", "Un texte secret.");

        String typed = "Partenaire 1 a écrit dans cette section au cours des deux dernières minutes.";
        assertThat(yann.textWith(section, typed)).doesNotContain("Un texte secret.");
        assertThat(lead.textWith(section, typed)).doesNotContain("Un texte secret.");
        assertThat(nadia.textWith(section, OFFER)).doesNotContain("deux dernières minutes");

        redirects(yann.post(section, "version", "0", "title", "Travaux", "markdown", "Un premier texte."));
        redirects(
                yann.post("/form-drafts", "_draft", draft, "_page", section, "version", "1", "markdown", "La suite."));
        lead.textWith(
                section,
                "Camille membre (Partenaire 1), Partenaire 1 ont écrit dans cette section au cours des deux dernières"
                        + " minutes.");
    }

    @Test
    void forgetsTheDraftOnceTheFormIsSentOrOnDemand() {
        keep(section, draft, "version", "0", "title", "Travaux", "markdown", "Un premier texte.");
        redirects(nadia.post(
                section,
                "version",
                "0",
                "title",
                "Travaux",
                "markdown",
                "Un premier texte, une fin.",
                "_draft",
                draft));
        assertThat(nadia.textWith(section, "name=\"_draft\"")).doesNotContain(OFFER);

        keep(section, draft, "version", "1", "title", "Travaux", "markdown", "Encore un texte.");
        redirects(nadia.post("/form-drafts/deletion", "_draft", draft, "_page", section));
        assertThat(nadia.textWith(section, "name=\"_draft\"")).doesNotContain(OFFER);
    }

    @Test
    void keepsTheDraftOfARefusedForm() {
        keep(section, draft, "version", "0", "title", "Travaux", "markdown", "Un premier texte.");

        nadia.post(section, "version", "0", "title", "x".repeat(201), "markdown", "Un premier texte.", "_draft", draft);

        nadia.textWith(section, OFFER);
    }

    @Test
    void comparesADraftWithTheTextThatWasSavedMeanwhile() {
        String resumed = keep(section, draft, "version", "0", "title", "Travaux", "markdown", "Le texte de Nadia.");
        writing.saveDraft(
                SampleBiddingConsortia.member(grouping, 1), own.sectionId(), 0, "Travaux", "Le texte de Yann.");

        String page = nadia.textWith(resumed, ">Le texte de Nadia.</textarea>", "name=\"version\" value=\"0\"");
        String answer = PageText.plain(nadia.post(
                        section,
                        "version",
                        PageText.value(page, "version"),
                        "title",
                        "Travaux",
                        "markdown",
                        "Le texte de Nadia.",
                        "_draft",
                        draft)
                .body());

        assertThat(answer)
                .contains(">Le texte de Nadia.</textarea>", "Le texte de Yann.", "name=\"version\" value=\"1\"");
    }

    @Test
    void showsStoredPricesBesideARowThatDidNotChangeAndNoTypedOnes() {
        UUID sheet = own.priceSheetId();
        filling.save(
                SampleBiddingConsortia.member(grouping, 1),
                sheet,
                0,
                List.of(
                        new PriceLine("A", "Dépose", "h", new BigDecimal("10"), new BigDecimal("31.25")),
                        new PriceLine("B", "Tri", "h", new BigDecimal("5"), new BigDecimal("27.5"))));
        String page = "/prices/" + sheet;

        String resumed = keep(
                page,
                "price." + sheet,
                "version",
                "1",
                "lines[0].code",
                "A",
                "lines[0].label",
                "Dépose",
                "lines[0].unit",
                "h",
                "lines[0].quantity",
                "10",
                "lines[0].unitPrice",
                "99,99",
                "lines[1].code",
                "B",
                "lines[1].label",
                "Tri et lavage",
                "lines[1].unit",
                "h",
                "lines[1].quantity",
                "5",
                "lines[1].unitPrice",
                "88,88",
                "lines[2].code",
                "C",
                "lines[2].label",
                "Transport",
                "lines[2].unitPrice",
                "77,77");

        String shown = nadia.textWith(resumed, "31,25", "Tri et lavage", "Transport");
        assertThat(shown).doesNotContain("99,99", "88,88", "77,77", "value=\"27,5\"");
    }

    @Test
    void acceptsNoAddressOfAnotherSite() {
        for (String page : List.of("https://example.org/", "//example.org/", "/\\example.org", "")) {
            assertThat(nadia.post("/form-drafts", "_draft", draft, "_page", page, "title", "x")
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(nadia.post("/form-drafts", "_draft", "section", "_page", section)
                        .statusCode())
                .isEqualTo(404);
    }
}
