package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/** One establishment that takes a part of one lot with the other members. The lead is a member from the start. */
@Entity
@Table(name = "consortium_member")
class Member extends Aggregate {

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "lot_id")
    private UUID lotId;

    @Column(name = "establishment_id")
    private UUID establishmentId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "is_lead")
    private boolean lead;

    @Column(name = "invitation_id")
    private @Nullable UUID invitationId;

    @Enumerated(EnumType.STRING)
    @Column
    private MemberState state;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    private Member(UUID id, UUID consortiumId, UUID lotId, UUID establishmentId, UUID organisationId, Instant now) {
        super(id);
        this.consortiumId = consortiumId;
        this.lotId = lotId;
        this.establishmentId = establishmentId;
        this.organisationId = organisationId;
        this.state = MemberState.PROVISIONAL;
        this.joinedAt = now;
    }

    static Member lead(UUID id, Consortium consortium, UUID lotId, Instant now) {
        Member member = new Member(
                id, consortium.id(), lotId, consortium.leadEstablishmentId(), consortium.leadOrganisationId(), now);
        member.lead = true;
        return member;
    }

    public static Member partner(
            UUID id, InvitationParties invited, UUID invitationId, UUID establishmentId, Instant now) {
        Member member =
                new Member(id, invited.consortiumId(), invited.lotId(), establishmentId, invited.organisationId(), now);
        member.invitationId = invitationId;
        return member;
    }

    void confirm() {
        state = MemberState.CONFIRMED;
    }

    void makeProvisional() {
        state = MemberState.PROVISIONAL;
    }

    void leave(Instant now) {
        state = MemberState.REPLACED;
        leftAt = now;
    }

    @Nullable
    UUID invitationId() {
        return invitationId;
    }

    UUID lotId() {
        return lotId;
    }

    UUID organisationId() {
        return organisationId;
    }

    boolean isLead() {
        return lead;
    }

    public MemberFacts facts() {
        return new MemberFacts(id(), consortiumId, lotId, establishmentId, organisationId, lead, state);
    }
}
