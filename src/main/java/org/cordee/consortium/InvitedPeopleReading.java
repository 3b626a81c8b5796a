package org.cordee.consortium;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the letters whom the leads invited for members; it does not filter by the user. */
@Component
@Transactional(readOnly = true)
public class InvitedPeopleReading {

    private final MemberPersons people;

    InvitedPeopleReading(MemberPersons people) {
        this.people = people;
    }

    public List<InvitedPerson> of(UUID consortiumId, UUID organisationId) {
        return people.findByConsortiumIdAndOrganisationIdOrderByInvitedAt(consortiumId, organisationId).stream()
                .map(MemberPerson::facts)
                .toList();
    }

    public Optional<InvitedPerson> one(UUID personId) {
        return people.findById(personId).map(MemberPerson::facts);
    }

    /** Tells if a lead chose this address for the organisation, in any consortium. */
    public boolean isInvited(UUID organisationId, String email) {
        return people.existsByOrganisationIdAndEmail(organisationId, email);
    }
}
