package org.cordee.consortium.talk;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.InvitationFacts;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberSince;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who reads and writes a conversation.
 *
 * <p>The lead and the present members read the conversation of the members. A member reads the messages that were
 * written after it joined: the others wrote the earlier ones while it was a candidate, or not invited at all. A member
 * that left reads nothing any more, earlier messages included, like all other pages of the consortium; its own messages
 * stay for the others. Candidates, coordinators and administrators are answered as if there were no conversation.
 *
 * <p>The lead and the candidate of one invitation read the conversation about it, from the sending of the invitation
 * on and also after its end. They write as long as the invitation is open: before the candidate answers, and until the
 * lead confirms it. Then the conversation of the members takes over.
 */
@Component
class ConversationAccess {

    private static final UUID LOWEST = new UUID(0, 0);

    private final ConsortiumLookup consortia;

    ConversationAccess(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /**
     * The reader's part in a conversation.
     *
     * @param since the reader sees the messages written after this; null for a reader who sees all
     * @param closed the key of the rule by which nobody may write now; null when the reader may write
     */
    record Admission(
            Conversation conversation,
            boolean lead,
            UUID leadOrganisationId,
            @Nullable UUID candidateOrganisationId,
            @Nullable MemberSince since,
            @Nullable String closed) {

        Instant after() {
            return since == null ? Instant.EPOCH : since.at();
        }

        /** Returns the id above which a message of the same instant is seen. */
        UUID afterId() {
            return since == null ? LOWEST : since.memberId();
        }
    }

    /** @throws NotFound unless the actor acts for the lead or a present member */
    Admission toMembers(Actor actor, UUID consortiumId) {
        ConsortiumFacts facts = consortia.consortium(consortiumId);
        UUID reader = actor.requireOrganisation();
        boolean lead = reader.equals(facts.leadOrganisationId());
        MemberSince since =
                lead ? null : consortia.memberSince(consortiumId, reader).orElseThrow(NotFound::new);
        return new Admission(
                Conversation.ofMembers(consortiumId), lead, facts.leadOrganisationId(), null, since, closed(facts));
    }

    private @Nullable String closed(ConsortiumFacts facts) {
        if (facts.state() == ConsortiumState.ABANDONED || facts.state() == ConsortiumState.NO_CONSORTIUM
                || facts.state() == ConsortiumState.NOT_SELECTED) {
            return "consortium.messages.over";
        }
        boolean alone = consortia.members(facts.id()).stream().allMatch(MemberFacts::lead);
        return alone ? "consortium.messages.nobody" : null;
    }

    /** @throws NotFound unless the actor acts for the lead or the candidate to which the invitation was sent */
    Admission toCandidate(Actor actor, UUID invitationId) {
        InvitationFacts facts = consortia.invitation(invitationId);
        boolean lead = actor.actsFor(facts.leadOrganisationId());
        boolean sent = facts.state() != InvitationState.DRAFT;
        if (!lead && !(sent && actor.actsFor(facts.organisationId()))) {
            throw new NotFound();
        }
        String closed = !sent
                ? "consortium.messages.not-sent"
                : consortia.isOpen(invitationId) ? null : "consortium.messages.invitation-over";
        return new Admission(
                new Conversation(facts.consortiumId(), invitationId),
                lead,
                facts.leadOrganisationId(),
                facts.organisationId(),
                null,
                closed);
    }
}
