package org.cordee.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Every version that a member provided, in the order of arrival. No version is ever removed. */
final class ProvidedPieces {

    /** The limit for all files of one member, because they all go into the package. */
    public static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int MOST_VERSIONS = 200;

    private final List<ProvidedPiece> all;

    public ProvidedPieces(List<ProvidedPiece> all) {
        this.all = all;
    }

    /**
     * Adds a version.
     *
     * @throws RuleViolation when the files in force would be too large together, or there are too many
     * versions
     */
    public void add(ProvidedPiece provided) {
        long others = 0;
        for (Key key : keys()) {
            others += key.equals(Key.of(provided))
                    ? 0
                    : last(versions(key).filter(one -> one.renewal() != Renewal.REFUSED))
                            .map(ProvidedPieces::sizeOf)
                            .orElse(0L);
        }
        if (others + sizeOf(provided) > MOST_BYTES) {
            throw RuleViolation.of("file", "application.piece.too-much", MOST_BYTES / 1024 / 1024);
        }
        if (all.size() >= MOST_VERSIONS) {
            throw new RuleViolation("application.piece.too-many-versions", MOST_VERSIONS);
        }
        all.add(provided);
    }

    /** Adds a sheet that the product writes again. The limits do not apply: no member may stop the freeze with them. */
    void addRewritten(ProvidedPiece sheet) {
        all.add(sheet);
    }

    private static long sizeOf(ProvidedPiece piece) {
        return Objects.requireNonNullElse(piece.size(), 0L);
    }

    /**
     * Accepts or refuses the renewed pieces.
     *
     * @param seen the number of pieces shown to the lead, null when it is not known
     */
    public void decideRenewals(@Nullable Integer seen, Renewal decision) {
        if (seen != null && seen != count()) {
            throw new RuleViolation("application.changed-meanwhile");
        }
        all.replaceAll(one -> one.renewal() == Renewal.TO_CHECK ? one.renewal(decision) : one);
    }

    /** Returns the renewed pieces in the order of the pieces, each once. */
    public List<Piece> renewalsToCheck() {
        return all.stream()
                .filter(one -> one.renewal() == Renewal.TO_CHECK)
                .map(ProvidedPiece::piece)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the version in force of each piece except the commitment letters, in the order of the pieces. */
    public List<ProvidedPiece> latest() {
        List<ProvidedPiece> latest = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            if (piece != Piece.COMMITMENT_LETTER) {
                latest(piece, null).ifPresent(latest::add);
            }
        }
        return latest;
    }

    public Optional<ProvidedPiece> latest(Piece piece, @Nullable UUID operator) {
        return last(versions(piece, operator).stream()
                .filter(one -> one.renewal() == null || one.renewal() == Renewal.TAKEN));
    }

    public boolean isSheet(Piece piece) {
        return latest(piece, null)
                .filter(one -> one.answer() == PieceAnswer.SHEET)
                .isPresent();
    }

    /** Returns the version in force, or a renewal that will replace it once the lead accepts it. */
    public Optional<ProvidedPiece> newest(Piece piece, @Nullable UUID operator) {
        return last(versions(piece, operator).stream().filter(one -> one.renewal() != Renewal.REFUSED));
    }

    private static Optional<ProvidedPiece> last(Stream<ProvidedPiece> versions) {
        return versions.reduce((first, second) -> second);
    }

    /**
     * Returns all versions of a piece, the oldest first.
     *
     * @param operator the operator of the commitment letter, or null for all operators
     */
    public List<ProvidedPiece> versions(Piece piece, @Nullable UUID operator) {
        return all.stream()
                .filter(one -> one.piece() == piece)
                .filter(one -> operator == null || one.isOf(operator))
                .toList();
    }

    /** Identifies the versions that replace each other. */
    private record Key(Piece piece, @Nullable UUID operator) {

        static Key of(ProvidedPiece provided) {
            return new Key(provided.piece(), provided.operatorId());
        }
    }

    private Set<Key> keys() {
        return all.stream().map(Key::of).collect(Collectors.toSet());
    }

    private Stream<ProvidedPiece> versions(Key key) {
        return all.stream().filter(one -> Key.of(one).equals(key));
    }

    public int count() {
        return all.size();
    }
}
