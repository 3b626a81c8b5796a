package org.cordee.showcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PersonalDataErasure;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases the personal data of registrations and the contact of the organiser a month after their event, and at once when
 * a person with an account of this address is erased. The counts of an event stay.
 */
@Component
class ForgettingRegistrations implements PersonalDataErasure {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingRegistrations.class);
    private static final Limit EVENTS_AT_ONCE = Limit.of(20);
    private static final int AT_ONCE = 100;

    private final Showcases showcases;
    private final Registrations registrations;
    private final GivingPlaces places;
    private final OneTimeLinks links;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ForgettingRegistrations(
            Showcases showcases,
            Registrations registrations,
            GivingPlaces places,
            OneTimeLinks links,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.showcases = showcases;
        this.registrations = registrations;
        this.places = places;
        this.links = links;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Erases by hundreds, each hundred in a transaction of its own; the next run takes the rest of the events. */
    @Scheduled(fixedDelay = 60, initialDelay = 12, timeUnit = TimeUnit.MINUTES)
    public void forgetOld() {
        Instant now = clock.now();
        for (UUID showcase : showcases.toForget(now, EVENTS_AT_ONCE)) {
            try {
                forgetAll(showcase, now);
            } catch (RuntimeException | Error again) {
                LOG.error("registrations not forgotten, will be tried again showcase={}", showcase, again);
            }
        }
    }

    private void forgetAll(UUID showcaseId, Instant now) {
        Integer erased;
        do {
            erased = transaction.execute(status -> forgetSome(showcaseId, now));
        } while (erased != null && erased == AT_ONCE);
    }

    private int forgetSome(UUID showcaseId, Instant now) {
        Showcase showcase = showcases.getLocked(showcaseId);
        List<Registration> some = registrations.notErased(showcaseId, Limit.of(AT_ONCE));
        some.forEach(one -> one.erase(Actor.system(), now));
        registrations.saveAllAndFlush(some);
        some.forEach(this::forgetLinks);
        if (some.size() < AT_ONCE) {
            showcase.eraseContact();
            showcase.recordForgotten(now);
            showcases.saveAndFlush(showcase);
            LOG.info("registrations forgotten showcase={}", showcaseId);
        }
        return some.size();
    }

    @Override
    public void erase(ErasedPerson traces) {
        Instant now = clock.now();
        for (UUID id : registrations.withAddress(traces.email())) {
            Showcase showcase = showcases.getLocked(registrations.showcaseOf(id).orElseThrow(NotFound::new));
            Registration registration = registrations.get(id);
            registration.cancel(Actor.system(), false, now);
            registration.erase(Actor.system(), now);
            registrations.saveAndFlush(registration);
            forgetLinks(registration);
            places.giveFree(Actor.system(), showcase, now);
        }
        for (UUID id : showcases.withContact(traces.email(), traces.name())) {
            Showcase showcase = showcases.getLocked(id);
            showcase.eraseContact();
            showcases.saveAndFlush(showcase);
        }
    }

    /** Deletes the links after the registration was stored as erased: from then on no letter adds another one. */
    private void forgetLinks(Registration registration) {
        links.forget(RegisteringAttendees.LINK_PURPOSE, registration.id());
    }
}
