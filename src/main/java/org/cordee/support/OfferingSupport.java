package org.cordee.support;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.support.SupportEvent.SupportOfferChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a support organisation or a network of the directory say which help it gives, where, to whom and how much. */
@Component
public class OfferingSupport {

    private final SupportOffers offers;
    private final SupporterAccess access;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    OfferingSupport(
            SupportOffers offers, SupporterAccess access, ApplicationEventPublisher events, BusinessClock clock) {
        this.offers = offers;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An offer as it stands.
     *
     * @param revision must be sent with a change; 0 before the first offer
     * @param terms null before the first offer
     */
    public record StoredOffer(int revision, @Nullable SupportTerms terms) {}

    /**
     * Returns the offer of the actor's organisation.
     *
     * @throws NotFound unless it is a support organisation or a network
     */
    @Transactional(readOnly = true)
    public StoredOffer read(Actor actor) {
        return offers.find(access.requireSupporter(actor))
                .map(offer -> new StoredOffer(offer.revision(), offer.terms()))
                .orElse(new StoredOffer(0, null));
    }

    /**
     * Replaces the offer. The same offer again changes nothing; requests that were proposed before stay.
     *
     * @param revision the revision that the user read
     * @throws NotFound unless the actor acts for a support organisation or a network
     * @throws RuleViolation when a colleague changed the offer meanwhile
     */
    @Transactional
    public void offer(Actor actor, SupportTerms terms, int revision) {
        UUID organisation = access.requireSupporter(actor);
        SupportOffer offer = offers.claim(organisation).orElseGet(() -> new SupportOffer(organisation, clock.now()));
        if (offer.revision() != revision && !terms.equals(offer.revision() == 0 ? null : offer.terms())) {
            throw new RuleViolation("support.offer.changed-meanwhile");
        }
        if (offer.replace(terms, clock.now())) {
            save(offer);
            events.publishEvent(
                    new SupportOfferChanged(EventHeader.outsideConsortia(actor, clock.now()), organisation));
        }
    }

    /** Saves the offer; of two first offers at once the database lets one through. */
    private void save(SupportOffer offer) {
        try {
            offers.saveAndFlush(offer);
        } catch (DataIntegrityViolationException second) {
            throw new RuleViolation("support.offer.changed-meanwhile");
        }
    }
}
