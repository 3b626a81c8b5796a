package org.cordee.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.account.VisitorLimit;
import org.cordee.organisation.OwnPageEvent.PageLinkAsked;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the link of a page to its organisation when somebody asks for it. The proof is the mailbox: the letter goes to
 * the people of the organisation, or to an address that is {@linkplain ProvenAddresses proven} to be its own. Without one
 * it waits until a coordinator has confirmed an address. Whoever asks learns nothing of this.
 */
@Component
public class AskingPageLink {

    private static final Logger LOG = LoggerFactory.getLogger(AskingPageLink.class);
    private static final String LINKS = "page-link";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Organisations organisations;
    private final VisitorLimit limit;
    private final OwnPageSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AskingPageLink(
            Organisations organisations,
            VisitorLimit limit,
            OwnPageSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.organisations = organisations;
        this.limit = limit;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts one request of a network of visitors.
     *
     * @return false when that network has asked too often
     */
    public boolean admits(String remoteAddress) {
        return limit.admits(LINKS, remoteAddress, settings.visitorLinks(), WINDOW);
    }

    /**
     * Returns the name of the organisation whose link can be asked for.
     *
     * @throws NotFound for a missing one, and for one of restricted diffusion
     */
    @Transactional(readOnly = true)
    public String nameOf(UUID organisationId) {
        return shown(organisationId).unit().legalName();
    }

    /**
     * Asks for the letter with the link. An organisation gets one such letter a day, however often it is asked for.
     *
     * @throws NotFound for a missing organisation, and for one of restricted diffusion
     */
    @Transactional
    public void ask(Actor actor, UUID organisationId) {
        shown(organisationId);
        Instant now = clock.now();
        events.publishEvent(new PageLinkAsked(
                EventHeader.outsideConsortia(actor, now),
                organisationId,
                clock.today(),
                now.plus(settings.linkLife())));
        LOG.info("page link asked organisation={}", organisationId);
    }

    private Organisation shown(UUID organisationId) {
        return organisations
                .findById(organisationId)
                .filter(organisation -> !organisation.register().hidden())
                .orElseThrow(NotFound::new);
    }
}
