package org.cordee.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the versions of the buyer's documents. A transaction locks the consortium before it adds one. */
interface DossierVersions extends Repository<DossierVersion, UUID> {

    DossierVersion saveAndFlush(DossierVersion version);

    Optional<DossierVersion> findById(UUID id);

    List<DossierVersion> findByConsortiumIdOrderByNumberDesc(UUID consortiumId);

    Optional<DossierVersion> findFirstByConsortiumIdOrderByNumberDesc(UUID consortiumId);

    Optional<DossierVersion> findByConsortiumIdAndNumber(UUID consortiumId, int number);
}
