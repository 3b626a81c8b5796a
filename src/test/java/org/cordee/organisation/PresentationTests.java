package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.bid.SamplePictures;
import org.cordee.document.ScreenPhotograph;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words, photographs and references with which an organisation presents itself. */
class PresentationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final OwnPageSettings SETTINGS = new OwnPageSettings(14, 10, 90, 60, 15);

    @Test
    void showsEnglishWordsToReadersOfEnglishAlone() {
        PageWords words = new PageWords(" Nous trions.\r\nNous réparons. ", "We sort.");

        assertThat(words.forReader(false)).isEqualTo("Nous trions.\nNous réparons.");
        assertThat(words.forReader(true)).isEqualTo("We sort.");
        assertThat(new PageWords("Nous trions.", " ").forReader(true)).isEqualTo("Nous trions.");
    }

    @Test
    void refusesWordsThatAreTooLongOrWithoutFrench() {
        String longest = "a".repeat(PageWords.LONGEST);

        assertThat(new PageWords(longest, null).french()).isEqualTo(longest);
        refused("organisation.words.too-long", () -> new PageWords(longest + "a", null));
        refused("organisation.words.french-missing", () -> new PageWords("", "We sort."));
    }

    @Test
    void anUpdateWithoutWordsLeavesThemAsTheyAre() {
        OwnPage page = new OwnPage(Ids.next());
        page.update(update(new PageWords("Nous trions.", null)), Optional.empty(), SETTINGS, NOW);

        page.update(update(null), Optional.empty(), SETTINGS, NOW);
        assertThat(page.words().french()).isEqualTo("Nous trions.");

        page.update(update(PageWords.NONE), Optional.empty(), SETTINGS, NOW);
        assertThat(page.words()).isEqualTo(PageWords.NONE);
    }

    private static PageUpdate update(@Nullable PageWords words) {
        return new PageUpdate(List.of(), null, null, null, words);
    }

    @Test
    void makesALightJpegOfAnyPhotograph() {
        ScreenPhotograph large = ScreenPhotograph.from(SamplePictures.png(3_200, 1_000));
        ScreenPhotograph small = ScreenPhotograph.from(SamplePictures.jpeg(40, 30));

        assertThat(large.width()).isEqualTo(ScreenPhotograph.LARGEST_SIDE);
        assertThat(large.height()).isBetween(480, 520);
        assertThat(large.bytes()).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThat(small.width()).isEqualTo(40);
        assertThat(small.positionRemoved()).isFalse();
    }

    @Test
    void removesThePlaceWhereAPhotographWasTaken() {
        byte[] photograph = SamplePictures.jpeg(40, 30);
        byte[] place =
                "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='49,26.5N'/>".getBytes(StandardCharsets.UTF_8);
        byte[] sent = ByteBuffer.allocate(photograph.length + place.length + 4)
                .put(photograph, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (place.length + 2))
                .put(place)
                .put(photograph, 2, photograph.length - 2)
                .array();

        ScreenPhotograph drawn = ScreenPhotograph.from(sent);

        assertThat(drawn.positionRemoved()).isTrue();
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPSLatitude");
    }

    @Test
    void refusesDrawingsAndFilesThatAreNoPhotograph() {
        refused(
                "document.picture.not-a-picture",
                () -> ScreenPhotograph.from("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)));
        refused(
                "document.picture.not-a-picture",
                () -> ScreenPhotograph.from("GIF89a".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void namesEachWrongFieldOfAReference() {
        ReferenceTerms empty = new ReferenceTerms(" ", "", null, null);

        assertThatThrownBy(() -> empty.requireComplete(TODAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("buyer", "subject", "year", "magnitude"));
        refused("organisation.reference.year-range", () -> reference(2027).requireComplete(TODAY));
        reference(2026).requireComplete(TODAY);
    }

    @Test
    void anAttestationStaysWhenTheReferenceChanges() {
        PageReference reference = new PageReference(Ids.next(), Ids.next(), reference(2025), TODAY, NOW);
        assertThat(reference.line().attestedAt()).isNull();

        reference.attest(Ids.next(), NOW);
        reference.state(reference(2024), TODAY, NOW.plusSeconds(60));

        assertThat(reference.line())
                .extracting(Presentation.PageReferenceLine::year, Presentation.PageReferenceLine::attestedAt)
                .containsExactly(2024, NOW);
        reference.withdrawAttestation();
        assertThat(reference.line().attestedAt()).isNull();
    }

    @Test
    void takesAnAttestationAsPdfOrPhotographOnly() {
        byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

        assertThat(AttestationFile.from(pdf).mediaType()).isEqualTo("application/pdf");
        assertThat(AttestationFile.from(SamplePictures.jpeg(4, 3)).name()).isEqualTo("attestation.jpeg");
        refused("organisation.reference.file-missing", () -> AttestationFile.from(new byte[0]));
        refused(
                "organisation.reference.file-type",
                () -> AttestationFile.from("<html>".getBytes(StandardCharsets.UTF_8)));
    }

    private static ReferenceTerms reference(int year) {
        return new ReferenceTerms("Ville de Rouen", "Tri", year, ReferenceAmount.UP_TO_50K);
    }
}
