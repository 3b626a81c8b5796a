package org.cordee.coverage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores where bids answer what buyers ask. A transaction locks the consortium before it changes one. */
interface DemandAnswers extends Repository<DemandAnswer, UUID> {

    DemandAnswer saveAndFlush(DemandAnswer answer);

    Optional<DemandAnswer> findById(UUID id);

    List<DemandAnswer> findByConsortiumId(UUID consortiumId);
}
