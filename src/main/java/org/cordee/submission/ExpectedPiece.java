package org.cordee.submission;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;

/** One piece of a consortium's list of what the buyer asks for. */
@Entity
@Table(name = "expected_piece")
@SuppressWarnings("NullAway.Init")
class ExpectedPiece extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;

    /** True for a piece that the confirmed rules of the consultation name; false for one that the lead typed. */
    private boolean fromRules;

    @Embedded
    private BuyerPiece piece;

    protected ExpectedPiece() {}

    ExpectedPiece(UUID consortiumId, BuyerPiece piece) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.piece = piece;
    }

    static ExpectedPiece ofRules(UUID consortiumId, BuyerPiece piece) {
        ExpectedPiece expected = new ExpectedPiece(consortiumId, piece);
        expected.fromRules = true;
        return expected;
    }

    /** Takes what the rules ask now; the file that the lead named stays. */
    void update(BuyerPiece asked) {
        piece = new BuyerPiece(piece.name(), piece.file(), asked.signatureAsked(), asked.maxMegabytes());
    }

    boolean isFromRules() {
        return fromRules;
    }

    BuyerPiece piece() {
        return piece;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
