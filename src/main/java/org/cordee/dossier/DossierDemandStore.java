package org.cordee.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the demands of all consortia, one of each kind. A transaction locks the dossier before it changes one. */
interface DossierDemandStore extends Repository<DossierDemand, UUID> {

    DossierDemand saveAndFlush(DossierDemand demand);

    void delete(DossierDemand demand);

    List<DossierDemand> findByConsortiumId(UUID consortiumId);

    Optional<DossierDemand> findByConsortiumIdAndKind(UUID consortiumId, DemandKind kind);
}
