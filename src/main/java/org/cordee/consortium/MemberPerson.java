package org.cordee.consortium;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.MemberPersonInvited;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the lead invited to act for a member in one consortium, without an account. The letters of this
 * consortium to the member go to this person too.
 */
@Entity
class MemberPerson extends Aggregate {

    private UUID consortiumId;
    private UUID organisationId;
    private String email;
    private String name;
    private Instant invitedAt;
    private @Nullable UUID invitedBy;

    @SuppressWarnings("NullAway.Init")
    protected MemberPerson() {}

    MemberPerson(Act act, UUID consortiumId, UUID organisationId, String email, String name) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.organisationId = organisationId;
        this.email = email;
        this.name = name;
        this.invitedAt = act.at();
        this.invitedBy = act.actor().personId();
        record(new MemberPersonInvited(act.eventHeader(consortiumId), id(), organisationId));
    }

    InvitedPerson facts() {
        return new InvitedPerson(id(), organisationId, email, name, invitedAt);
    }
}
