package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The store of the people whom leads invited for members. */
interface MemberPersons extends JpaRepository<MemberPerson, UUID> {

    List<MemberPerson> findByConsortiumIdOrderByInvitedAt(UUID consortiumId);

    List<MemberPerson> findByConsortiumIdAndOrganisationIdOrderByInvitedAt(UUID consortiumId, UUID organisationId);

    boolean existsByOrganisationIdAndEmail(UUID organisationId, String email);
}
