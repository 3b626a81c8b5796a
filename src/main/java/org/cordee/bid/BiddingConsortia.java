package org.cordee.bid;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Reads consortia as the joint bid needs them. The consortium room stores the facts. */
public interface BiddingConsortia {

    /**
     * Returns a consortium with its agreed shares.
     *
     * @throws org.cordee.shared.NotFound when the id is unknown
     */
    BiddingConsortium consortium(UUID consortiumId);

    /**
     * Returns the consortium with the members and shares that were last agreed, including members that have left since.
     * A suspended draft is read with it until the shares are agreed again. Phase and deadline are the present ones.
     *
     * @param organisations the organisation of each member that contributed to the draft, by member id
     * @throws org.cordee.shared.NotFound when the id is unknown
     */
    BiddingConsortium formerConsortium(UUID consortiumId, Map<UUID, UUID> organisations);

    /** Checks that an organisation is a member today, independently of the agreed shares. */
    boolean isMember(UUID consortiumId, UUID organisationId);

    /** The name and the progress of a consortium. */
    record Standing(String name, BiddingConsortium.Phase phase) {}

    /** Returns the standing of those of these consortia of which the organisation is a member today, at once. */
    Map<UUID, Standing> standings(Collection<UUID> consortiumIds, UUID organisationId);

    /** Checks that the user acts for a member, with or without agreed shares. */
    default boolean actsForMember(Actor actor, BiddingConsortium grouping) {
        UUID organisation = actor.organisationId();
        return grouping.hasMember(actor) || organisation != null && isMember(grouping.id(), organisation);
    }

    /**
     * Locks the consortium until the current transaction ends: a command that would end it or move its deadline waits,
     * so that the facts read from now on stay true.
     *
     * @throws org.cordee.shared.NotFound when the id is unknown
     */
    void lock(UUID consortiumId);

    /**
     * The legal form and the payment that the members agreed on.
     *
     * @param form a name of {@code ConsortiumForm}
     */
    record AgreedTerms(String form, boolean singleAccount) {}

    /**
     * Returns the agreed terms.
     *
     * @throws IllegalStateException before the members agreed
     */
    AgreedTerms terms(UUID consortiumId);

    /**
     * Checks that the organisation may not read the other members' texts, because it also takes part in another
     * candidacy for the lot.
     */
    boolean isBehindBarrier(UUID consortiumId, @Nullable UUID organisationId);

    /** Returns the due dates of the drafting, counted back from the consortium's deadline (D18). */
    DraftingPlan draftingPlan(UUID consortiumId);

    /** The step that the members of a consortium have still to agree on. */
    enum Unagreed {
        SHARES,
        AGREEMENT
    }

    /**
     * Returns the open agreement step of a consortium that missed its deadline, so that it can continue there. The
     * result is empty when nothing was open or when the consortium had not reached the negotiation.
     */
    Optional<Unagreed> openAgreementAtDeadline(UUID consortiumId);

    /** Records that the bid is complete and frozen. A second call changes nothing. */
    void markReady(UUID consortiumId, Instant at);

    /**
     * Records that the bid is open again, or that the members continue the agreement they had not finished at the
     * deadline.
     */
    void markReopened(UUID consortiumId, Instant at);

    /** Records that the bid was deposited. A second call changes nothing. */
    void markSubmitted(UUID consortiumId, Instant at);
}
