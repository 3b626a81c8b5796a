package org.cordee.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.DemonstrationMode;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator see the links of one letter where no mail server sends it, so that its recipient can get them in
 * another way. The act needs a reason, is recorded in the audit, and the recipient gets a letter about it.
 */
@Component
public class OpeningKeptLinks {

    private final Letters letters;
    private final LetterOpenings openings;
    private final LetterTransport transport;
    private final DemonstrationMode demonstration;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OpeningKeptLinks(
            Letters letters,
            LetterOpenings openings,
            LetterTransport transport,
            DemonstrationMode demonstration,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.letters = letters;
        this.openings = openings;
        this.transport = transport;
        this.demonstration = demonstration;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the addresses in the letter with their secrets.
     *
     * @param reason why the administrator needs them, 10 to 500 characters; the recipient reads it
     * @throws RuleViolation {@code notification.opening.not-kept} when the letter is sent, has no secret, or a mail
     * server is configured; {@code notification.opening.reason-missing} without a reason
     */
    @Transactional
    public List<String> open(Actor actor, UUID letterId, String reason) {
        actor.requireRole(Role.ADMINISTRATOR);
        UUID opener = Optional.ofNullable(actor.personId()).orElseThrow(NotFound::new);
        Letter letter = letters.findById(letterId).orElseThrow(NotFound::new);
        if (!isOpenable(letter)) {
            throw new RuleViolation("notification.opening.not-kept");
        }
        LetterOpening opening = openings.save(new LetterOpening(letterId, opener, reason, clock.now()));
        events.publishEvent(
                new LetterLinkOpened(EventHeader.outsideConsortia(actor, opening.openedAt()), letterId, opening.id()));
        return LetterReading.addresses(letter.text());
    }

    /** Tells if an administrator may open the links of this letter. */
    boolean isOpenable(Letter letter) {
        return !demonstration.isOn()
                && !transport.isConfigured()
                && letter.state() == LetterState.KEPT
                && LinkSecret.isIn(letter.text());
    }
}
