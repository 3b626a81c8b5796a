package org.cordee.evidence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The corrections the lead wants, in general, in single pieces, or both; at least one.
 *
 * @param comment on all pieces, null when there are only remarks on single pieces
 * @param byPiece only the pieces with a remark
 */
public record EvidenceCorrections(@Nullable String comment, Map<Piece, String> byPiece) {

    public EvidenceCorrections {
        EnumMap<Piece, String> said = new EnumMap<>(Piece.class);
        byPiece.forEach((piece, words) -> {
            String kept = TextRules.optional(words, "remarks");
            if (kept != null) {
                said.put(piece, kept);
            }
        });
        comment = said.isEmpty()
                ? TextRules.required(comment, "comment", TextRules.LONG)
                : TextRules.optional(comment, "comment");
        byPiece = said;
    }

    public static EvidenceCorrections of(@Nullable String comment) {
        return new EvidenceCorrections(comment, Map.of());
    }

    public List<Piece> pieces() {
        return List.copyOf(byPiece.keySet());
    }

    public List<Remark> remarks(Instant at) {
        return byPiece.entrySet().stream()
                .map(one -> new Remark(one.getKey(), at, one.getValue()))
                .toList();
    }

    /**
     * Returns the corrections after checking them.
     *
     * @throws RuleViolation for a piece that is not asked of the member
     */
    public EvidenceCorrections checkAgainst(List<Piece> asked) {
        if (!asked.containsAll(byPiece.keySet())) {
            throw RuleViolation.of("remarks", "application.remark.no-such-piece");
        }
        return this;
    }

    @Override
    public String toString() {
        return "Wishes" + byPiece.keySet();
    }
}
