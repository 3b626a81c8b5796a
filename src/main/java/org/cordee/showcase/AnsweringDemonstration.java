package org.cordee.showcase;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records whether an organisation shows what it is asked to show. It may change its answer until the event begins; its
 * link answers as often.
 */
@Component
@Transactional
public class AnsweringDemonstration {

    /** The purpose of the links by which an organisation without account answers. */
    public static final String LINK_PURPOSE = "demonstration";

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringDemonstration.class);

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final PreparingShowcase preparing;
    private final GivingPlaces places;
    private final BusinessClock clock;

    AnsweringDemonstration(
            Showcases showcases,
            Demonstrations demonstrations,
            PreparingShowcase preparing,
            GivingPlaces places,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.preparing = preparing;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Agrees: the demonstration is public from now on. Repeating it changes nothing.
     *
     * @throws NotFound for everybody but the organisation that is asked
     * @throws RuleViolation {@code showcase.demonstration.over} when it was taken from the programme, {@code
     * showcase.demonstration.outside} when it does not lie within the hours of the event any more, {@code showcase.over}
     * or {@code showcase.begun} when it is too late
     */
    public void agree(Actor actor, UUID demonstrationId) {
        Instant now = clock.now();
        Showcase showcase = open(actor, demonstrationId, now);
        Demonstration demonstration = demonstrations.get(demonstrationId);
        demonstration.agree(actor, showcase, now);
        demonstrations.saveAndFlush(demonstration);
        places.giveFree(actor, showcase, now);
        LOG.info("demonstration agreed showcase={} demonstration={}", showcase.id(), demonstrationId);
    }

    /**
     * Declines, or takes a consent back: the demonstration leaves the page, and the people who chose it get a letter.
     * Repeating it changes nothing.
     *
     * @throws NotFound for everybody but the organisation that is asked
     * @throws RuleViolation as {@link #agree} says
     */
    public void decline(Actor actor, UUID demonstrationId) {
        Instant now = clock.now();
        Showcase showcase = open(actor, demonstrationId, now);
        Demonstration demonstration = demonstrations.get(demonstrationId);
        demonstration.decline(actor, now);
        demonstrations.saveAndFlush(demonstration);
        preparing.dropChoices(actor, showcase, demonstrationId, now);
        LOG.info("demonstration declined showcase={} demonstration={}", showcase.id(), demonstrationId);
    }

    private Showcase open(Actor actor, UUID demonstrationId, Instant now) {
        actor.requireProven();
        Showcase showcase =
                showcases.getLocked(demonstrations.showcaseOf(demonstrationId).orElseThrow(NotFound::new));
        Demonstration demonstration = demonstrations.get(demonstrationId);
        if (!actor.actsFor(demonstration.terms().organisationId())) {
            throw new NotFound();
        }
        if (demonstration.state() == DemonstrationState.WITHDRAWN) {
            throw new RuleViolation("showcase.demonstration.over");
        }
        showcase.requireNotOver();
        showcase.requireBefore(now);
        return showcase;
    }
}
