package org.cordee.dossier;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the buyer's documents of each consortium. */
interface BuyerDossiers extends Repository<BuyerDossier, UUID> {

    BuyerDossier saveAndFlush(BuyerDossier dossier);

    Optional<BuyerDossier> findById(UUID consortiumId);

    /** Locks the dossier until the transaction ends, so that a search and a decision of the lead follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from BuyerDossier d where d.id = :consortiumId")
    Optional<BuyerDossier> findLocked(UUID consortiumId);

    /** Returns the consortia whose rules have this content and were not searched yet. */
    @Query("select d.id from BuyerDossier d join DossierFile f on f.id = d.rulesFileId where f.sha256 = :sha256"
            + " and (d.searchedFileId is null or d.searchedFileId <> d.rulesFileId)")
    List<UUID> awaitingSearch(String sha256);
}
