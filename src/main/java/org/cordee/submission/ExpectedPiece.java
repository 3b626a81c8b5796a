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

    @Embedded
    private BuyerPiece piece;

    protected ExpectedPiece() {}

    ExpectedPiece(UUID consortiumId, BuyerPiece piece) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.piece = piece;
    }

    BuyerPiece piece() {
        return piece;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
