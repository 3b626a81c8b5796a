package org.cordee.dossier;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /** Returns the file of rules that is still to be searched. */
    @Query("select d.rulesFileId from BuyerDossier d where d.id = :consortiumId and d.searchAwaited = true")
    Optional<UUID> awaitedRules(UUID consortiumId);

    /** Returns consortia whose rules were not searched yet, and whose words are no longer awaited. */
    @Query("select d.id from BuyerDossier d join DossierFile f on f.id = d.rulesFileId"
            + " left join DossierText t on t.sha256 = f.sha256 where d.searchAwaited = true"
            + " and (t.sha256 is null or t.state not in (org.cordee.dossier.TextState.QUEUED,"
            + " org.cordee.dossier.TextState.READING))")
    List<UUID> readyForSearch(Limit most);
}
