package org.cordee.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Everything a member provided, in the order in which it came; nothing of it is ever taken away. */
final class ProvidedPieces {

    /** What one member sends as files goes whole into the package. */
    static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int MOST_VERSIONS = 200;

    private final List<ProvidedPiece> all;

    ProvidedPieces(List<ProvidedPiece> all) {
        this.all = all;
    }

    /** @throws RuleViolation when all files that may count together would be too large, or there were too many versions */
    void add(ProvidedPiece provided) {
        long others = 0;
        for (Piece piece : Piece.values()) {
            others += piece == provided.piece()
                    ? 0
                    : newest(piece).map(ProvidedPieces::sizeOf).orElse(0L);
        }
        if (others + sizeOf(provided) > MOST_BYTES) {
            throw RuleViolation.of("file", "application.piece.too-much", MOST_BYTES / 1024 / 1024);
        }
        if (all.size() >= MOST_VERSIONS) {
            throw new RuleViolation("application.piece.too-many-versions", MOST_VERSIONS);
        }
        all.add(provided);
    }

    private static long sizeOf(ProvidedPiece piece) {
        return Objects.requireNonNullElse(piece.size(), 0L);
    }

    /**
     * What was handed in again is taken, or not.
     *
     * @param seen how many pieces the lead was shown, null if not said
     */
    void decideRenewals(@Nullable Integer seen, Renewal decision) {
        if (seen != null && seen != count()) {
            throw new RuleViolation("application.changed-meanwhile");
        }
        all.replaceAll(one -> one.renewal() == Renewal.TO_CHECK ? one.renewal(decision) : one);
    }

    /** In the order of the pieces, each once. */
    List<Piece> renewalsToCheck() {
        return all.stream()
                .filter(one -> one.renewal() == Renewal.TO_CHECK)
                .map(ProvidedPiece::piece)
                .distinct()
                .sorted()
                .toList();
    }

    /** What counts of each piece, in the order of the pieces. */
    List<ProvidedPiece> latest() {
        List<ProvidedPiece> latest = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            latest(piece).ifPresent(latest::add);
        }
        return latest;
    }

    Optional<ProvidedPiece> latest(Piece piece) {
        return last(versions(piece).stream()
                .filter(one -> one.renewal() == null || one.renewal() == Renewal.TAKEN)
                .toList());
    }

    boolean isSheet(Piece piece) {
        return latest(piece).filter(one -> one.answer() == Answer.SHEET).isPresent();
    }

    /** What counts, or will once the lead takes it. */
    Optional<ProvidedPiece> newest(Piece piece) {
        return last(versions(piece).stream()
                .filter(one -> one.renewal() != Renewal.REFUSED)
                .toList());
    }

    private static Optional<ProvidedPiece> last(List<ProvidedPiece> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The earliest first. */
    List<ProvidedPiece> versions(Piece piece) {
        return all.stream().filter(one -> one.piece() == piece).toList();
    }

    int count() {
        return all.size();
    }
}
