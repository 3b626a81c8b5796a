package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which the agreement is read, written, signed and decided on, without JavaScript. */
@AgreementTest
class AgreementPagesModuleTests {

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    OpeningSignature opening;

    @Autowired
    OpeningPowers openingPowers;

    @Autowired
    AgreementReading reading;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private Agreed grouping;
    private String space;

    @BeforeEach
    void theSharesAreAgreed() {
        desk = new PageClient(context);
        grouping = groupings.with(Terms.usual(ConsortiumForm.JOINT), "60", "25", "15");
        space = "/consortia/" + grouping.id() + "/agreement";
    }

    private PageClient as(SampleFirm firm) {
        return desk.as(firm);
    }

    private MockHttpServletResponse release(String withdrawal, String action) {
        return as(grouping.lead())
                .post(
                        space + "/review",
                        "action",
                        action,
                        "withdrawalDays",
                        withdrawal,
                        "transferDays",
                        "10",
                        "confidentialityYears",
                        "3",
                        "negotiationFloor",
                        "100",
                        "particular",
                        "Réunion chaque lundi");
    }

    private String sha(SampleFirm firm) {
        return Objects.requireNonNull(reading.of(firm.actor(), grouping.id()).textSha256());
    }

    private MockHttpServletResponse answer(SampleFirm firm, String choice, String sha, String comment) {
        opening.open(grouping.id());
        return as(firm).post(
                        space + "/signature",
                        "choice",
                        choice,
                        "signatoryName",
                        "Nadia Benali",
                        "signatoryFunction",
                        "Directrice",
                        "textSha256",
                        sha,
                        "read",
                        "true",
                        "confirmed",
                        "true",
                        "comment",
                        comment);
    }

    @Test
    void letsTheLeadReadChangeAndSendTheAgreement() {
        String first = as(grouping.lead()).page(space + "/review");
        String wrong = PageClient.whole(release("beaucoup", "send"));
        String outside = PageClient.whole(release("91", "send"));
        String preview = PageClient.whole(release("21", "preview"));
        MockHttpServletResponse sent = release("21", "send");

        assertThat(first).contains("Article 19", "Parties", "10 jours au moins");
        assertThat(wrong).contains("nombre entier", "beaucoup");
        assertThat(outside).contains("Écrivez un nombre de 1 à 90.");
        assertThat(preview).contains("21 jours au moins", "Réunion chaque lundi");
        assertThat(sent.getRedirectedUrl()).isEqualTo(space);
        assertThat(as(grouping.lead()).redirectOf(space + "/review")).isEqualTo(space);
        assertThat(reading.of(grouping.lead().actor(), grouping.id()).text()).contains("21");
    }

    @Test
    void letsAMemberSignTheShownTextInItsTurn() throws Exception {
        release("10", "send");
        SampleFirm member = grouping.partners().get(0);
        assertThat(as(member).redirectOf(space + "/signature")).isEqualTo(space);
        opening.open(grouping.id());
        String shown = as(member).page(space + "/signature");

        String unsaid = PageClient.whole(answer(member, "", sha(member), ""));
        String nameless =
                PageClient.whole(as(member).post(space + "/signature", "choice", "SIGN", "textSha256", sha(member)));
        String stale = PageClient.whole(answer(member, "SIGN", "aaaa", ""));
        String early = PageClient.whole(answer(
                grouping.partners().get(1), "SIGN", sha(grouping.partners().get(1)), ""));
        MockHttpServletResponse signed = answer(member, "SIGN", sha(member), "");

        assertThat(shown)
                .contains(sha(member), "réservée à ce membre", "25 000,00 €")
                .doesNotContain("60 000,00");
        assertThat(unsaid).contains("Choisissez une réponse.");
        assertThat(nameless).contains("Nom du signataire");
        assertThat(stale).contains("Le texte a changé depuis que vous avez ouvert la page.");
        assertThat(early).contains("Ce n’est pas encore votre tour de signer.");
        assertThat(signed.getRedirectedUrl()).isEqualTo(space);
        assertThat(as(member).page(space)).contains("Camille Essai, Directrice", "signé");
        byte[] pdf = file(member, "/file");
        assertThat(Sha256.of(pdf)).isEqualTo(sha(member));
        assertThat(printed(pdf)).contains("Article 23").doesNotContain("25 000,00", "60 000,00", "Camille Essai");
        assertThat(printed(file(member, "/signatures/file")))
                .contains("Camille Essai, Directrice", sha(member), "signature simple");
    }

    @Test
    void letsEachMemberReadOneTextAndItsOwnAnnexOnly() throws Exception {
        release("10", "send");
        SampleFirm member = grouping.partners().get(0);
        AgreementView shown = reading.of(member.actor(), grouping.id());
        AgreementView other = reading.of(grouping.partners().get(1).actor(), grouping.id());

        assertThat(other.textSha256()).isEqualTo(shown.textSha256());
        assertThat(other.text()).isEqualTo(shown.text());
        AgreementView.AnnexLine own = shown.readableAnnexes().get(0);
        assertThat(shown.readableAnnexes()).hasSize(1).allMatch(AgreementView.AnnexLine::own);
        assertThat(shown.annexes())
                .hasSize(3)
                .allMatch(annex -> String.valueOf(shown.text()).contains(annex.sha256()));
        assertThat(Sha256.of(file(member, "/annexes/" + own.id() + "/file"))).isEqualTo(own.sha256());
        assertThatThrownBy(() -> reading.annex(grouping.partners().get(1).actor(), grouping.id(), own.id()))
                .isInstanceOf(NotFound.class);
        assertThat(reading.of(grouping.lead().actor(), grouping.id()).readableAnnexes())
                .hasSize(3);
    }

    @Test
    void tellsFromAFileWhoSignedWhatAndWhen() throws Exception {
        release("10", "send");
        SampleFirm member = grouping.partners().get(0);
        UUID annex = reading.of(member.actor(), grouping.id())
                .readableAnnexes()
                .get(0)
                .id();
        answer(member, "SIGN", sha(member), "");
        byte[] text = file(member, "/file");
        byte[] changed = text.clone();
        changed[changed.length - 10] ^= 1;

        assertThat(check(member, text))
                .contains("Convention de groupement, version 1", "Signé par Camille Essai, Directrice", "à signer");
        assertThat(check(member, file(member, "/annexes/" + annex + "/file")))
                .contains("Annexe 2 de la convention", sha(member), "Signé par Camille Essai, Directrice");
        assertThat(check(member, file(member, "/signatures/file"))).contains("Feuille de signatures de la convention");
        assertThat(check(member, changed)).contains("Fichier inconnu").doesNotContain("Signé par");
        assertThat(as(member)
                        .answer(MockMvcRequestBuilders.post("/api/v1" + space + "/check")
                                .contentType(MediaType.APPLICATION_PDF)
                                .content(text))
                        .getContentAsString())
                .contains("\"paper\":\"AGREEMENT\"", "\"signedAt\":\"", sha(member));
        assertThat(check(member, new byte[0])).contains("Choisissez le fichier à vérifier.");
    }

    private String check(SampleFirm reader, byte[] file) {
        return PageClient.whole(as(reader)
                .answer(MockMvcRequestBuilders.multipart(space + "/check")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", file))));
    }

    private byte[] file(SampleFirm reader, String path) {
        return as(reader).answer(MockMvcRequestBuilders.get(space + path)).getContentAsByteArray();
    }

    private static String printed(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\u00A0\\u202F]", " ");
        }
    }

    @Test
    void showsRequestedChangesToTheLeadWhoDecidesAfterARefusal() {
        release("10", "send");
        SampleFirm member = grouping.partners().get(0);
        answer(member, "CHANGES", sha(member), "Trente jours de préavis");

        assertThat(as(grouping.lead()).page(space + "/review"))
                .contains("Trente jours de préavis", "2 autres modifications seront encore possibles");
        assertThat(as(grouping.partners().get(1)).page(space)).doesNotContain("Trente jours");
        release("30", "send");
        assertThat(answer(member, "REFUSE", sha(member), "Trop de risques").getRedirectedUrl())
                .isEqualTo(space);
        assertThat(as(grouping.lead()).page(space + "/arbitration")).contains("Trop de risques", "Remplacer");
        assertThat(as(grouping.lead()).again(space + "/arbitration", "choice", ""))
                .contains("Choisissez une réponse.");
        MockHttpServletResponse decided = as(grouping.lead()).post(space + "/arbitration", "choice", "RENEGOTIATE");
        assertThat(decided.getRedirectedUrl()).isEqualTo("/consortia/" + grouping.id());
    }

    @Test
    void letsAMemberGiveItsPowerAndBothSidesReadIt() {
        release("10", "send");
        for (SampleFirm firm : java.util.List.of(
                grouping.partners().get(0), grouping.partners().get(1), grouping.lead())) {
            answer(firm, "SIGN", sha(firm), "");
        }
        UUID power = openingPowers.open(grouping.id()).grantors().get(0).powerId();
        SampleFirm member = grouping.partners().get(0);
        String shown = as(member).page("/powers/" + power);

        String sha = shown.replaceAll("(?s).*name=\"textSha256\" value=\"([0-9a-f]{64})\".*", "$1");
        String stale = as(member).again("/powers/" + power, "textSha256", "aaaa");
        MockHttpServletResponse given = as(member)
                .post(
                        "/powers/" + power,
                        "signatoryName",
                        "Nadia Benali",
                        "signatoryFunction",
                        "Directrice",
                        "textSha256",
                        sha,
                        "read",
                        "true",
                        "confirmed",
                        "true");

        assertThat(shown).contains("donne pouvoir au mandataire", "c’est le mandant qui est engagé");
        assertThat(stale).contains("Le texte a changé depuis que vous avez ouvert la page.");
        assertThat(given.getRedirectedUrl()).isEqualTo("/powers/" + power);
        assertThat(as(grouping.lead()).page("/powers/" + power)).contains("Camille Essai, Directrice");
        assertThat(as(grouping.lead()).page(space)).contains("Un pouvoir manque");
        byte[] pdf = as(member)
                .answer(MockMvcRequestBuilders.get("/powers/" + power + "/file"))
                .getContentAsByteArray();
        assertThat(check(member, pdf))
                .contains("Pouvoir donné au mandataire par", "Signé par Camille Essai, Directrice");
        assertThat(check(grouping.partners().get(1), pdf)).contains("Fichier inconnu");
    }

    @Test
    void showsEnglishPagesAroundTheFrenchAgreement() {
        release("10", "send");
        SampleFirm member = grouping.partners().get(0);
        opening.open(grouping.id());

        String page = desk.in("en").as(member).page(space + "/signature");

        assertThat(page).contains("Read and sign the agreement", "lang=\"fr\"", "Article 1. Définitions");
    }
}
