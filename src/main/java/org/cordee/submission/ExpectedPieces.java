package org.cordee.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores what the buyers' documents ask for. A transaction locks the consortium before it changes its list. */
interface ExpectedPieces extends Repository<ExpectedPiece, UUID> {

    ExpectedPiece saveAndFlush(ExpectedPiece piece);

    @Query("select p.piece from ExpectedPiece p where p.consortiumId = :consortiumId order by p.id")
    List<BuyerPiece> of(UUID consortiumId);

    List<ExpectedPiece> findByConsortiumIdOrderById(UUID consortiumId);

    void delete(ExpectedPiece piece);

    @Modifying
    @Query("delete from ExpectedPiece p where p.consortiumId = :consortiumId")
    void deleteAll(UUID consortiumId);

    @Modifying
    @Query("delete from ExpectedPiece p where p.consortiumId = :consortiumId and p.piece.name = :name")
    int delete(UUID consortiumId, String name);
}
