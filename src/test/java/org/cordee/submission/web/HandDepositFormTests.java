package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ListedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void readsATimeInTheZoneOfThePlatform(String zone, String written, Instant instant) {
        assertThat(form(zone, written).said().completedAt()).isEqualTo(instant);
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
    void readsOneFileFromEachLine() {
        assertThat(listing(HASH + "  memoire technique.pdf\n\nprix.xlsx ; 12 octets\r\n")
                        .said()
                        .files())
                .extracting(ListedFile::name)
                .containsExactly("memoire technique.pdf", "prix.xlsx");
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        refused("no-file-in-line", listing(HASH + " a.pdf\nb.pdf ; gros"));
    }

    @Test
    void takesAnUnreadableReceiptIdForAMissingReceipt() {
        assertThat(listing("a.pdf").with(Ids.next()).said().receiptDocumentId()).isNotNull();
        assertThat(listing("a.pdf").said().receiptDocumentId()).isNull();
    }

    private static HandDepositForm form(String zone, String completedAt) {
        return new HandDepositForm("PLACE", "AR-1", zone, "", completedAt, "", "", HASH + " a.pdf", "", "", "");
    }

    private static HandDepositForm listing(String files) {
        return new HandDepositForm(
                "PLACE", "AR-1", "Europe/Paris", "", "2026-12-08T11:42:07", "", "", files, "", "", "");
    }

    private static void refused(String why, HandDepositForm form) {
        assertThatThrownBy(() -> form.said())
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("submission.by-hand." + why));
    }
}
