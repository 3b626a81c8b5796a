package org.cordee.need;

import java.util.UUID;
import org.cordee.account.LinkHolder;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;

/** The buyer of one need, who acts by the link of its letters or with the account of its organisation. */
public final class NeedBuyer {

    /** The purpose of the links that open a need for its buyer. */
    public static final String LINK_PURPOSE = "need";

    private final Actor actor;
    private final UUID needId;
    private final boolean byLink;

    private NeedBuyer(Actor actor, UUID needId, boolean byLink) {
        this.actor = actor;
        this.needId = needId;
        this.byLink = byLink;
    }

    /**
     * Returns the buyer to whom a link was sent.
     *
     * @throws NotFound for a link with another purpose
     */
    public static NeedBuyer ofLink(LinkHolder link) {
        if (!link.purpose().equals(LINK_PURPOSE)) {
            throw new NotFound();
        }
        return new NeedBuyer(Actor.ofLink(), link.subjectId(), true);
    }

    /** Returns a person with an account; the use case checks that its organisation is the buyer. */
    public static NeedBuyer of(Actor actor, UUID needId) {
        return new NeedBuyer(actor, needId, false);
    }

    Actor actor() {
        return actor;
    }

    public UUID needId() {
        return needId;
    }

    /** Tells whether the buyer opened the link that was sent to its address: then the address is proven. */
    boolean isByLink() {
        return byLink;
    }

    /**
     * Checks that the need is this buyer's.
     *
     * @throws NotFound for a foreign need, and for one that was not sent
     */
    Need owning(Need need) {
        if (!need.isSent() || !byLink && !need.isOf(actor)) {
            throw new NotFound();
        }
        return need;
    }
}
