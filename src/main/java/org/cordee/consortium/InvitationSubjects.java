package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.TaskSubjects;
import org.springframework.stereotype.Component;

/** Describes the subject of an invitation task: the work of the slot, the lead and the candidate. */
@Component
class InvitationSubjects implements TaskSubjects {

    private final Invitations invitations;

    InvitationSubjects(Invitations invitations) {
        this.invitations = invitations;
    }

    /** The parties of an invitation and the work of its slot. */
    record InvitedWork(UUID id, InvitationParties invited, String work) {}

    @Override
    public List<TaskSubject> subjectsOf(Collection<UUID> ids) {
        return invitations.work(ids).stream()
                .map(one -> new TaskSubject(
                        one.id(),
                        List.of(
                                one.invited().leadOrganisationId(),
                                one.invited().organisationId()),
                        one.work()))
                .toList();
    }
}
