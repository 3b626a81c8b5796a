package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that the commitment letters of several operators are separate pieces of one member. */
class OperatorLettersTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final long MEGABYTE = 1024 * 1024;

    private final ProvidedPieces pieces = new ProvidedPieces(new ArrayList<>());

    @Test
    void countsASharedFileForEachOperatorUntilItsOwnLetterIsProvided() {
        pieces.add(letter(null, 1));
        assertThat(size(FIRST)).isEqualTo(1);
        assertThat(size(SECOND)).isEqualTo(1);

        pieces.add(letter(SECOND, 2));

        assertThat(size(FIRST)).isEqualTo(1);
        assertThat(size(SECOND)).isEqualTo(2);
        assertThat(pieces.versions(Piece.COMMITMENT_LETTER, FIRST)).hasSize(1);
        assertThat(pieces.versions(Piece.COMMITMENT_LETTER, SECOND)).hasSize(2);
        assertThat(pieces.versions(Piece.COMMITMENT_LETTER, null)).hasSize(2);
        assertThat(pieces.latest())
                .as("kept apart from the member's own pieces")
                .isEmpty();
    }

    @Test
    void countsARenewedLetterOnceItIsAccepted() {
        pieces.add(letter(FIRST, 1));
        pieces.add(letter(FIRST, 2).renewal(Renewal.TO_CHECK));

        assertThat(size(FIRST)).isEqualTo(1);
        assertThat(pieces.newest(Piece.COMMITMENT_LETTER, FIRST))
                .get()
                .extracting(ProvidedPiece::size)
                .isEqualTo(2L);
        pieces.decideRenewals(2, Renewal.TAKEN);
        assertThat(size(FIRST)).isEqualTo(2);
        assertThat(pieces.latest(Piece.COMMITMENT_LETTER, FIRST))
                .get()
                .extracting(ProvidedPiece::operatorId)
                .isEqualTo(FIRST);
    }

    @Test
    void limitsTheSizeOfAllLettersTogether() {
        pieces.add(letter(FIRST, 20 * MEGABYTE));
        pieces.add(letter(SECOND, 20 * MEGABYTE));
        pieces.add(letter(SECOND, 20 * MEGABYTE));

        assertThatThrownBy(() -> pieces.add(letter(SECOND, 20 * MEGABYTE + 1)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("application.piece.too-much"));
        assertThatThrownBy(() -> pieces.add(letter(UUID.randomUUID(), 1))).isInstanceOf(RuleViolation.class);
        assertThat(pieces.count()).isEqualTo(3);
    }

    @Test
    void ignoresTheSizeOfARefusedLetter() {
        pieces.add(letter(FIRST, 20 * MEGABYTE));
        pieces.add(letter(FIRST, 30 * MEGABYTE).renewal(Renewal.TO_CHECK));
        assertThatThrownBy(() -> pieces.add(letter(SECOND, 20 * MEGABYTE))).isInstanceOf(RuleViolation.class);

        pieces.decideRenewals(null, Renewal.REFUSED);

        pieces.add(letter(SECOND, 20 * MEGABYTE));
        assertThat(size(SECOND)).isEqualTo(20 * MEGABYTE);
    }

    private long size(UUID operator) {
        return pieces.latest(Piece.COMMITMENT_LETTER, operator).orElseThrow().size();
    }

    private static ProvidedPiece letter(@Nullable UUID operator, long size) {
        return new ProvidedPiece(
                Piece.COMMITMENT_LETTER,
                PieceAnswer.FILE,
                NOW,
                UUID.randomUUID(),
                "application/pdf",
                size,
                null,
                null,
                null,
                null,
                null,
                operator);
    }
}
