package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the administrator send a letter again that failed, was kept, or was perhaps not sent. */
@Component
public class ResendingLetters {

    private final Letters letters;
    private final LetterTransport post;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ResendingLetters(Letters letters, LetterTransport post, ApplicationEventPublisher events, BusinessClock clock) {
        this.letters = letters;
        this.post = post;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void resend(Actor actor, UUID letterId) {
        actor.requireRole(Role.ADMINISTRATOR);
        Letter letter = letters.findById(letterId).orElseThrow(NotFound::new);
        if (!letter.maySendAgain()) {
            throw new RuleViolation("notification.letter.not-sendable");
        }
        if (!post.isConfigured()) {
            throw new RuleViolation("notification.letter.no-post");
        }
        letter.sendAgain();
        letters.save(letter);
        events.publishEvent(new LetterSentAgain(EventHeader.outsideConsortia(actor, clock.now()), letterId));
    }
}
