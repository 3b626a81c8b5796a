package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.document.BidDossier;
import org.cordee.document.PdfValidator;
import org.cordee.document.PriceLine;
import org.cordee.document.ShareTable;
import org.cordee.document.SignedDocument;
import org.cordee.document.SignedDocument.SignedText;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The text of the agreement follows from the data to the letter, and shows each reader only what it may know. */
class ConventionTests {

    private static String spaces(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }

    private static String text(Terms terms) {
        return spaces(SampleAgreementContents.text(SampleAgreementContents.of(terms)));
    }

    @Test
    void writesTheSameTextForTheSameData() {
        String once = SampleAgreementContents.text(SampleAgreementContents.of(SampleAgreementContents.joint(true)));
        String again = SampleAgreementContents.text(SampleAgreementContents.of(SampleAgreementContents.joint(true)));

        assertThat(again).isEqualTo(once).doesNotContain("{").doesNotContain("\n\n\n");
    }

    @ParameterizedTest
    @EnumSource(ConsortiumForm.class)
    void hasTwentyThreeArticlesInEveryForm(ConsortiumForm form) {
        String text = text(Terms.usual(form));

        for (int article = 1; article <= 23; article++) {
            assertThat(text).containsOnlyOnce("## Article " + article + ".");
        }
        assertThat(text).doesNotContain("[JOINT").doesNotContain("[SEVERAL");
    }

    @Test
    void statesTheLiabilityOfEachForm() {
        assertThat(text(Terms.usual(ConsortiumForm.JOINT)))
                .contains("groupement est conjoint", "n’est pas solidaire", "Aucun n’est tenu des fautes d’un autre")
                .doesNotContain("recours pour le tout");
        assertThat(text(Terms.usual(ConsortiumForm.JOINT_LEAD_SEVERAL)))
                .contains(
                        "le mandataire est solidaire",
                        "R2142-24",
                        "recours pour le tout",
                        "le mandataire reprend sa part")
                .doesNotContain("Elle comprend le risque");
        assertThat(text(Terms.usual(ConsortiumForm.SEVERAL)))
                .contains("groupement est solidaire", "R2142-20, 2°", "compte unique", "dans les 10 jours")
                .doesNotContain("prestations qui lui sont attribuées");
    }

    @Test
    void statesExtentAndDurationOfLiabilityForOthers() {
        assertThat(text(Terms.usual(ConsortiumForm.JOINT)))
                .contains("n’est tenu, à aucun moment, des obligations d’un autre");
        assertThat(text(Terms.usual(ConsortiumForm.JOINT_LEAD_SEVERAL)))
                .contains(
                        "commence à la notification du marché", "quand l’acheteur a reçu ses prestations sans réserve");
        assertThat(text(Terms.usual(ConsortiumForm.SEVERAL)))
                .contains("commence à la remise de l’offre", "la dernière garantie due au titre du marché a expiré");
    }

    @Test
    void statesThePowersOfTheLeadToNegotiateAndSign() {
        AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(false));

        assertThat(worded(convention, Wording.USUAL))
                .contains("au-dessous du montant de l’article 5", "qu’avec un nouveau pouvoir de chaque membre");
        assertThat(worded(convention, new Wording(10, 10, 3, 95, true, null)))
                .contains(
                        "au-dessous de 95 % du montant de l’article 5",
                        "Il signe au nom des membres les modifications");
        assertThat(worded(convention, new Wording(10, 10, 3, 0, false, null)))
                .contains("Il ne négocie l’offre qu’avec l’accord écrit")
                .doesNotContain("au-dessous");
    }

    private static String worded(AgreementContent convention, Wording wording) {
        return spaces(convention.text(wording, Map.of()));
    }

    @Test
    void statesPaymentFeeExclusivityAndHoursAsAgreed() {
        Terms terms = new Terms(
                ConsortiumForm.JOINT_LEAD_SEVERAL,
                PaymentScheme.SEPARATE,
                LeadFee.of(Amount.of("1500.00")),
                false,
                false);

        assertThat(text(terms))
                .contains("1 500,00 €", "Elle comprend le risque", "répondre à ces lots avec d’autres")
                .contains("- Les Mains Vertes de l’Orme : 1 400 heures", "- Atelier Tremplin : 350 heures");
        assertThat(text(SampleAgreementContents.joint(false)))
                .contains("2,50 % du montant de sa part", "avec ce groupement et aucun autre")
                .doesNotContain("Elle comprend le risque");
    }

    @Test
    void writesOneTextForAllPartiesAndItsFiguresInAnnexesNamedByTheirHashes() {
        AgreementContent one = SampleAgreementContents.of(SampleAgreementContents.joint(false));
        AgreementPapers papers = SampleAgreementContents.papers(one, Wording.USUAL);

        assertThat(spaces(papers.common().text()))
                .contains("Annexe 1, Sillage Travaux publics", "Annexe 3, Atelier Tremplin")
                .doesNotContain("28 000,00", "12 000,00", "60 000,00", "28,00 %", "Tonte et massifs");
        assertThat(papers.annexes()).hasSize(3).allSatisfy(annex -> {
            assertThat(papers.common().text()).contains(annex.paper().sha256());
            assertThat(annex.paper().text()).contains("Montant HT");
        });
        assertThat(spaces(SampleAgreementContents.annex(one, SampleAgreementContents.FIRST)))
                .contains("28 000,00 €", "28,00 %", "Lot 2 : Tonte et massifs")
                .doesNotContain("12 000,00", "60 000,00", "100 000,00", "Atelier Tremplin");
    }

    /** Without the random number, a member could try all likely amounts of another against the hash of its annex. */
    @Test
    void givesTheSameShareAnotherHashWithAnotherSecret() {
        AgreementContent one = SampleAgreementContents.of(SampleAgreementContents.joint(false));
        AgreementContent.Party party = SampleAgreementContents.party(one, SampleAgreementContents.FIRST);

        assertThat(Sha256.of(one.annex(party, "1"))).isNotEqualTo(Sha256.of(one.annex(party, "2")));
    }

    @Test
    void letsAllPartiesReadAllAnnexesOnlyWhenTheMembersAgreedToOpenPrices() {
        AgreementContent closed = SampleAgreementContents.of(SampleAgreementContents.joint(false));
        AgreementContent open = SampleAgreementContents.of(SampleAgreementContents.joint(true));
        AgreementContent barred = SampleAgreementContents.behindBarrier(open, SampleAgreementContents.SECOND);

        assertThat(closed.parties()).map(closed::mayReadAllAnnexes).containsExactly(true, false, false);
        assertThat(open.parties()).map(open::mayReadAllAnnexes).containsExactly(true, true, true);
        assertThat(barred.parties()).map(barred::mayReadAllAnnexes).containsExactly(true, true, false);
    }

    @Test
    void listsEachLotOnce() {
        String text = text(SampleAgreementContents.joint(true));

        assertThat(text).containsOnlyOnce("Espaces verts").containsOnlyOnce("- Lot 2 : Espaces verts");
    }

    @Test
    void callsTheClickASimpleSignatureAndNothingMore() throws Exception {
        AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(true));

        for (byte[] pdf : List.of(deed(convention).pdf(), power(convention).pdf())) {
            assertThat(printed(pdf))
                    .contains("ignature simple")
                    .doesNotContainIgnoringCase("électronique")
                    .doesNotContainIgnoringCase("a valeur de")
                    .doesNotContainIgnoringCase("qualifiée");
        }
    }

    @Test
    void bearsNoBuyerAsItsHead() throws Exception {
        AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(true));

        assertThat(printed(deed(convention).pdf()))
                .contains("1 / 3 Convention de groupement Groupement Rives vertes Parties");
        assertThat(printed(power(convention).pdf()))
                .contains("1 / 1 Pouvoir donné au mandataire Groupement Rives vertes Entre");
    }

    @Test
    void escapesTextsOfUsers() {
        AgreementContent hostile = SampleAgreementContents.named(
                "<b>*Rien*</b> | [ici](javascript:a) &amp; 1_2", SampleAgreementContents.joint(true), "1.00");
        Wording wording = new Wording(10, 10, 3, "# Titre\n---\n| a | b |\n<script>alert(1)</script>\n{lead}\n1. un");

        String html = DeedHtml.of(hostile.text(wording, Map.of()) + "\n\n"
                + SampleAgreementContents.annex(hostile, SampleAgreementContents.FIRST));

        assertThat(html)
                .contains("&lt;b&gt;*Rien*&lt;/b&gt; | [ici](javascript:a) &amp;amp; 1_2")
                .contains("# Titre", "| a | b |", "&lt;script&gt;", "{lead}", "1. un")
                .doesNotContain("<script", "<a ", "<em>", "<h1");
        assertThat(html.split("<table>")).hasSize(2);
        assertThat(html.split("<h2>")).hasSize(2 + 25);
    }

    @Test
    void containsTheShareTableOfTheOtherDocuments() throws Exception {
        AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(true));
        BidDossier dossier = dossier(convention);

        String shares = printed(ShareTable.pdf(dossier));

        for (BidDossier.Share share : convention.shares()) {
            ShareTable.ShareTableRow cells = ShareTable.cells(share);
            String annex = SampleAgreementContents.annex(convention, share.organisationId());
            for (String cell : List.of(cells.name(), cells.siret(), cells.percentage(), cells.amount())) {
                assertThat(spaces(annex)).contains(spaces(cell));
                assertThat(shares).contains(spaces(cell));
            }
            assertThat(annex.lines().filter(line -> line.startsWith("| ")).map(ConventionTests::cells))
                    .contains(String.join(
                            "|", "2", cells.siret(), cells.role(), cells.percentage(), cells.amount(), cells.hours()));
        }
        assertThat(shares).contains("100 000,00 €", "1 750");
    }

    private static String cells(String row) {
        return List.of(row.substring(2, row.length() - 2).split(" \\| ", -1)).stream()
                .collect(Collectors.joining("|"));
    }

    @Test
    void printsTheSameArchivablePdfToTheLastByte() throws Exception {
        AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(false));
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        byte[] agreement = deed(convention).pdf();
        byte[] power = power(convention).pdf();
        Files.write(folder.resolve("agreement.pdf"), agreement);
        Files.write(folder.resolve("power.pdf"), power);

        for (byte[] pdf : List.of(agreement, power)) {
            assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(PdfValidator.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
        assertThat(deed(convention).pdf()).isEqualTo(agreement);
        assertThat(printed(agreement)).contains("Convention de groupement", "Article 23");
        assertThat(printed(power))
                .contains("c’est le mandant qui est engagé", "Atelier Tremplin", "SA-2026-12")
                .contains("Nadia Benali, Directrice", "25 novembre 2026 à 10:00:00");
    }

    private static SignedText deed(AgreementContent convention) {
        return WritingAgreement.file(convention, WritingAgreement.KIND, SampleAgreementContents.text(convention));
    }

    private static SignedDocument power(AgreementContent convention) {
        String text = PowerText.of(
                convention,
                SampleAgreementContents.party(convention, SampleAgreementContents.SECOND),
                SampleAgreementContents.signed(convention, Wording.USUAL));
        Instant at = Instant.parse("2026-11-25T09:00:00Z");
        return new SignedDocument(
                WritingAgreement.file(convention, "Pouvoir donné au mandataire", text),
                null,
                List.of(new SignedDocument.PrintedSignature(
                        "Atelier Tremplin", "Nadia Benali", "Directrice", at, Sha256.of(text))));
    }

    private static BidDossier dossier(AgreementContent convention) {
        return new BidDossier(
                convention.consortiumId(),
                convention.grouping(),
                convention.tender(),
                new BidDossier.Terms("JOINT", false),
                Instant.parse("2026-12-01T09:00:00Z"),
                convention.lots(),
                convention.shares(),
                List.of(),
                convention.shares().stream()
                        .map(share -> price(share.lotId(), share.memberId(), share.amount()))
                        .toList());
    }

    private static PriceLine price(UUID lot, UUID member, Amount amount) {
        return new PriceLine(lot, member, "1", "Part", "forfait", BigDecimal.ONE, amount.euros());
    }

    private static String printed(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return spaces(new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
        }
    }
}
