package org.cordee.bid;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The groupings as the joint bid needs to know them; the facts are the consortium room's. */
public interface Groupings {

    /** @throws org.cordee.shared.NotFound when there is none of that id */
    Grouping grouping(UUID consortiumId);

    /**
     * As it was when its shares were last agreed, whoever has left since, for a draft that rests until they are agreed anew;
     * phase and deadline are today's.
     *
     * @param organisations of the members that gave to the draft, by member
     * @throws org.cordee.shared.NotFound when there is none of that id
     */
    Grouping formerly(UUID consortiumId, Map<UUID, UUID> organisations);

    /** Whether an organisation is one of its members today, whatever was agreed. */
    boolean isMember(UUID consortiumId, UUID organisationId);

    /** Whether somebody acts for one of its members, whether or not their shares are agreed. */
    default boolean isIn(Actor actor, Grouping grouping) {
        UUID organisation = actor.organisationId();
        return grouping.hasMember(actor) || organisation != null && isMember(grouping.id(), organisation);
    }

    /**
     * Holds it until the transaction under way ends: whoever wants to end it or move its deadline waits, and what is read
     * of it from now on stays true.
     *
     * @throws org.cordee.shared.NotFound when there is none of that id
     */
    void hold(UUID consortiumId);

    /**
     * What the members agreed of form and payment.
     *
     * @param form as {@code ConsortiumForm} names it
     */
    record AgreedTerms(String form, boolean singleAccount) {}

    /** @throws IllegalStateException before they agreed */
    AgreedTerms terms(UUID consortiumId);

    /** Whether an organisation reads nothing of the others here, because it is in another candidacy for the lot too. */
    boolean isBehindBarrier(UUID consortiumId, @Nullable UUID organisationId);

    /** By when it should be drafted, counted back from its deadline (D18). */
    DraftingPlan draftingPlan(UUID consortiumId);

    /** What the members of a grouping have still to agree on. */
    enum Unagreed {
        SHARES,
        AGREEMENT
    }

    /** What that was when it missed its deadline, so that it goes on with it; empty where there was nothing, or too much. */
    Optional<Unagreed> missedBefore(UUID consortiumId);

    /** Its bid is complete and frozen. May be told twice. */
    void markReady(UUID consortiumId, Instant at);

    /** Its bid is open again, or what its members had still to agree on when they missed their deadline. */
    void markReopened(UUID consortiumId, Instant at);

    /** Its bid was deposited. May be told twice. */
    void markSubmitted(UUID consortiumId, Instant at);
}
