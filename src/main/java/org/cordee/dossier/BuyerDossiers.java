package org.cordee.dossier;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the buyer's documents of each consortium. */
interface BuyerDossiers extends Repository<BuyerDossier, UUID> {

    BuyerDossier saveAndFlush(BuyerDossier dossier);

    Optional<BuyerDossier> findById(UUID consortiumId);
}
