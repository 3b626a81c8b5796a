package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests one piece of evidence: its last valid day and its required facts. */
class ProvidedPieceTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void endsAVigilanceCertificateAfterSixMonthsAtTheLatest() {
        ProvidedPiece piece = new ProvidedPiece(
                Piece.VIGILANCE,
                PieceAnswer.FILE,
                NOW,
                UUID.randomUUID(),
                "application/pdf",
                1L,
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2027, 12, 31),
                null,
                null,
                null,
                null);

        assertThat(piece.lastDay(6)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(piece.lastDay(0)).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void refusesAnEmptyReasonAndAnInvalidAddress() {
        refused("application.piece.reason-missing", () -> Provision.notConcerned(" "));
        refused("application.piece.address-wrong", () -> Provision.online("javascript:alert(1)", "Libre"));
        refused("application.piece.access-missing", () -> Provision.online("https://exemple.test/a", ""));
        refused("application.piece.reference-missing", () -> Provision.alreadySent("", null));
        refused(
                "application.piece.expires-before-issued",
                () -> Provision.file(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
    }
}
