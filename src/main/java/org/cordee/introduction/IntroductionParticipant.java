package org.cordee.introduction;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The user who acts in one introduction.
 *
 * @param byLink true when the user holds a one-time link of this introduction. It stands for the side without an entry
 * in the directory, or, like an account, for the organisation of the link
 */
public record IntroductionParticipant(Actor actor, UUID introductionId, boolean byLink) {

    /**
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven to be its organisation's:
     * it reads no introduction and answers none
     */
    public IntroductionParticipant {
        actor.requireProven();
    }

    /** Returns the participant with an account or a token of the API. */
    public static IntroductionParticipant signedIn(Actor actor, UUID introductionId) {
        return new IntroductionParticipant(actor, introductionId, false);
    }

    /** Returns the holder of a link; the caller has checked that the link is one of this introduction. */
    public static IntroductionParticipant ofLink(Actor actor, UUID introductionId) {
        return new IntroductionParticipant(actor, introductionId, true);
    }

    /** @param organisationId null for the side without an entry in the directory */
    boolean standsFor(@Nullable UUID organisationId) {
        return organisationId == null ? byLink && actor.organisationId() == null : actor.actsFor(organisationId);
    }
}
