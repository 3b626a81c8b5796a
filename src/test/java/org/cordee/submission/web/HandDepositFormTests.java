package org.cordee.submission.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.PackageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class HandDepositFormTests {

    private static final String HASH = "ab".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-12-08T11:42:07, 2026-12-08T10:42:07Z",
        "Europe/Paris, 2026-06-08T11:42, 2026-06-08T09:42:00Z",
        "America/Martinique, 2026-12-08T11:42:07, 2026-12-08T15:42:07Z",
        "+02:00, 2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
        "+01:00, 2026-10-25T02:30:00, 2026-10-25T01:30:00Z",
    })
    void readsATimeInTheZoneOfThePlatform(String zone, String written, Instant instant) throws IOException {
        assertThat(form(zone, written).said(List.of(), null).completedAt()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-10-25T02:30:00, time-twice",
        "Europe/Paris, 2027-03-28T02:30:00, no-such-time",
        "Europe/Paris, hier, not-a-time",
        "Europe/Paris, '', missing.completedAt",
        "Mars/Olympus, 2026-10-25T02:30:00, no-such-zone",
    })
    void guessesNoTimeThatCouldBeTwoOrNone(String zone, String written, String why) {
        refused(why, form(zone, written));
    }

    @Test
    void readsHashAndNameInEitherOrder() throws IOException {
        HandDepositForm form = listing(
                HASH + "  memoire technique.pdf\n\nprix.xlsx : " + HASH.toUpperCase(Locale.ROOT) + "\r\n" + HASH);

        assertThat(form.said(List.of(), null).files())
                .containsExactly(
                        new PackageFile("memoire technique.pdf", 0, HASH),
                        new PackageFile("prix.xlsx", 0, HASH),
                        new PackageFile(HASH, 0, HASH));
    }

    @Test
    void hashesTheUploadedFiles() throws IOException {
        byte[] content = "contenu".getBytes(UTF_8);
        HandDepositForm form = listing("");

        assertThat(form.said(List.of(new MockMultipartFile("files", "a.pdf", "application/pdf", content)), null)
                        .files())
                .containsExactly(new PackageFile("a.pdf", content.length, ArchiveEntry.sha256(content)));
    }

    @Test
    void namesTheLineWithoutAHash() {
        refused("no-hash-in-line", listing(HASH + " a.pdf\nb.pdf"));
    }

    private static HandDepositForm form(String zone, String completedAt) {
        return new HandDepositForm("PLACE", "AR-1", zone, "", completedAt, "", false, HASH + " a.pdf");
    }

    private static HandDepositForm listing(String hashes) {
        return new HandDepositForm("PLACE", "AR-1", "Europe/Paris", "", "2026-12-08T11:42:07", "", false, hashes);
    }

    private static void refused(String why, HandDepositForm form) {
        assertThatThrownBy(() -> form.said(List.of(), null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("submission.by-hand." + why));
    }
}
