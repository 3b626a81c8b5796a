package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator has a letter sent after all: one that failed, was kept, or nobody knows of. */
@Component
public class ResendingLetters {

    private final Letters letters;
    private final Post post;

    ResendingLetters(Letters letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    @Transactional
    public void resend(Actor actor, UUID letterId) {
        actor.requireRole(Role.ADMINISTRATOR);
        Letter letter = letters.findById(letterId).orElseThrow(NotFound::new);
        if (!letter.maySendAgain()) {
            throw new RuleViolation("notification.letter.not-sendable");
        }
        if (!post.isOpen()) {
            throw new RuleViolation("notification.letter.no-post");
        }
        letter.sendAgain();
        letters.save(letter);
    }
}
