package org.cordee.introduction.web;

import java.util.UUID;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.shared.Actor;

/**
 * The access to an introduction: its URL for a signed-in user, or a one-time link, whose URL holds no introduction id.
 *
 * @param base the address of the page, below which its acts lie
 */
record IntroductionAccess(UUID introductionId, String base, boolean guest) {

    IntroductionParticipant participant(Actor actor) {
        return guest
                ? IntroductionParticipant.ofLink(actor, introductionId)
                : IntroductionParticipant.signedIn(actor, introductionId);
    }
}
