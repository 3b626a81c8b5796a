package org.cordee.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BidContents.FrozenSection;
import org.cordee.bid.Grouping;
import org.cordee.bid.Grouping.Share;
import org.cordee.bid.SectionText;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

class BidPackageTests {

    private final Grouping.Lot lot = new Grouping.Lot(Ids.next(), "3", "Réemploi", null, List.of());
    private final Share lead = share("Sillage; Travaux", "33.3334", "33.34", true);
    private final Share partner = share("=Les \"Mains\" Vertes", "66.6666", "66.66", false);
    private final Grouping grouping = new Grouping(
            Ids.next(),
            "Rives <vertes>",
            Grouping.Phase.READY,
            lead.organisationId(),
            new Grouping.Tender("Berges", "VO-2026-0417", "Métropole"),
            Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00")),
            List.of(lot),
            List.of(lead, partner));
    private final List<FrozenSection> sections = List.of(
            new FrozenSection(Ids.next(), lead.memberId(), lot.id(), new SectionText("Méthode", "Du **texte**"), null),
            new FrozenSection(Ids.next(), partner.memberId(), lot.id(), new SectionText("Insertion", "# Qui"), null));
    private final List<FrozenPrice> prices = List.of(
            new FrozenPrice(lead.memberId(), lot.id(), lead.amount(), List.of()),
            new FrozenPrice(partner.memberId(), lot.id(), partner.amount(), List.of()));

    @Test
    void dependsOnTheBidAloneDownToTheLastByte() {
        byte[] here = BidPackage.of(grouping, "seal", sections, prices).zip();

        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(BidPackage.of(grouping, "seal", sections, prices).zip()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void listsEveryOtherEntryInItsManifestWithSizeAndHash() {
        BidPackage made = BidPackage.of(grouping, "seal", sections, prices);
        Map<String, byte[]> entries = Archive.read(new ByteArrayInputStream(made.zip()));

        Manifest manifest = Manifest.read(entries.get("manifest.json"), grouping.id());

        assertThat(entries.keySet())
                .containsExactly("manifest.json", "memoire-technique.pdf", "prix.csv", "repartition.csv");
        assertThat(manifest.files())
                .containsExactlyElementsOf(
                        made.files().stream().map(Entry::listed).toList());
        assertThat(made.manifestSha256()).isEqualTo(Entry.sha256(entries.get("manifest.json")));
    }

    @Test
    void writesPricesToTheCentWithTheirTotal() {
        assertThat(new String(Table.prices(grouping, prices).bytes(), UTF_8)).isEqualTo("""
                        lot;membre;siret;montant HT;devise
                        3;"Sillage; Travaux";73282932000074;33,34;EUR
                        3;"'=Les ""Mains"" Vertes";73282932000074;66,66;EUR
                        ;total;;100,00;EUR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void writesSharesToTheTenThousandth() {
        assertThat(new String(Table.shares(grouping).bytes(), UTF_8))
                .contains(";oui;33,3334;33,34;100\r\n")
                .contains(";non;66,6666;66,66;100\r\n");
    }

    @Test
    void bringsEachSectionTogetherInOneMemo() throws IOException {
        try (PDDocument memo = Loader.loadPDF(Memo.of(grouping, sections).bytes())) {
            String text = new PDFTextStripper().getText(memo);

            assertThat(text)
                    .contains("Rives <vertes>", "Sillage; Travaux, mandataire", "1. Méthode", "Du texte", "Qui");
            assertThat(text).as("page numbers in the table of contents").containsPattern("Méthode ?\\.+ ?3\\D");
            assertThat(memo.getNumberOfPages()).isEqualTo(4);
            assertThat(memo.getDocumentInformation().getTitle()).contains("Rives <vertes>");
        }
    }

    @Test
    void hidesThePricesBehindASealInTheHashThatEverybodySees() {
        assertThat(BidPackage.of(grouping, "one", sections, prices).manifestSha256())
                .isNotEqualTo(BidPackage.of(grouping, "other", sections, prices).manifestSha256());
    }

    private Share share(String name, String percentage, String amount, boolean isLead) {
        return new Share(
                Ids.next(),
                lot.id(),
                Ids.next(),
                name,
                "73282932000074",
                isLead,
                Percentage.of(percentage),
                Amount.of(amount),
                new Hours(100));
    }
}
