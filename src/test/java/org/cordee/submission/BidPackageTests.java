package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.cordee.bid.FramedPrices;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.document.SampleBidDossiers;
import org.junit.jupiter.api.Test;

class BidPackageTests {

    private final BidDossier dossier = SampleBidDossiers.ofThirds();

    @Test
    void givesTheSameBytesForTheSameBid() {
        byte[] here = BidPackage.of(dossier, List.of(), List.of(), "seal").zip();

        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(BidPackage.of(dossier, List.of(), List.of(), "seal").zip())
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void listsEveryOtherEntryInItsManifestWithSizeAndHash() {
        BidPackage made = BidPackage.of(dossier, List.of(), List.of(), "seal");
        Map<String, byte[]> entries = Archive.read(new ByteArrayInputStream(made.zip()));

        Manifest manifest = Manifest.read(entries.get("manifest.json"), dossier.consortium());

        assertThat(entries.keySet())
                .containsExactly(
                        "manifest.json",
                        "memoire-technique.pdf",
                        "bordereau-des-prix.pdf",
                        "bordereau-des-prix.xlsx",
                        "repartition.pdf");
        assertThat(manifest.files())
                .containsExactlyElementsOf(
                        made.files().stream().map(PackageFile::of).toList());
        assertThat(made.manifestSha256()).isEqualTo(ArchiveEntry.sha256(entries.get("manifest.json")));
    }

    @Test
    void protectsThePricesInTheManifestsHashWithASeal() {
        assertThat(BidPackage.of(dossier, List.of(), List.of(), "one").manifestSha256())
                .isNotEqualTo(
                        BidPackage.of(dossier, List.of(), List.of(), "other").manifestSha256());
    }

    /** A lot with a file of the buyer has no schedule that names members: the buyer sees posts. */
    @Test
    void putsTheBuyersOwnFileInThePlaceOfOurSchedule() {
        byte[] filled = {1, 2, 3};
        UUID lot = dossier.lots().get(0).id();

        BidPackage made = BidPackage.of(
                dossier,
                List.of(new FramedPrices.FramedFile(lot, "DPGF_lot3.xlsx", filled, List.of())),
                List.of(),
                "seal");

        Map<String, byte[]> entries = Archive.read(new ByteArrayInputStream(made.zip()));
        assertThat(entries.keySet())
                .filteredOn(name -> name.startsWith("bordereau"))
                .singleElement()
                .satisfies(name -> {
                    assertThat(name).matches("bordereau-lot-[a-z0-9-]+/DPGF_lot3\\.xlsx");
                    assertThat(entries.get(name)).isEqualTo(filled);
                });
    }
}
