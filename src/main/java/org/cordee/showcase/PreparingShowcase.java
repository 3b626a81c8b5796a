package org.cordee.showcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator describes an event and makes its programme: each organisation is asked before it is shown. */
@Component
@Transactional
public class PreparingShowcase {

    private static final Logger LOG = LoggerFactory.getLogger(PreparingShowcase.class);
    private static final Set<RegistrationState> TOLD = Set.of(RegistrationState.REGISTERED, RegistrationState.WAITING);

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final GivingPlaces places;
    private final DirectoryLookup directory;
    private final ObjectProvider<ShownEntries> entries;
    private final OneTimeLinks links;
    private final ShowcaseSettings settings;
    private final BusinessClock clock;

    PreparingShowcase(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            GivingPlaces places,
            DirectoryLookup directory,
            ObjectProvider<ShownEntries> entries,
            OneTimeLinks links,
            ShowcaseSettings settings,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.places = places;
        this.directory = directory;
        this.entries = entries;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins an event, which only coordinators read.
     *
     * @throws NotFound for everybody but coordinators
     */
    public UUID draft(Actor actor, ShowcaseDetails details) {
        actor.requireRole(Role.COORDINATOR);
        Showcase showcase = showcases.saveAndFlush(Showcase.draft(actor, details, clock.now()));
        LOG.info("showcase drafted showcase={}", showcase.id());
        return showcase.id();
    }

    /**
     * Changes the description. When time or place of an open event change, everybody who registered gets a letter, and
     * the demonstrators are asked again. New places go to the people who wait.
     *
     * @param version the version that the user saw
     * @throws RuleViolation {@code showcase.hours.demonstrations} when a demonstration would lie outside the hours, and
     * as {@link Showcase#change} says
     * @throws ObjectOptimisticLockingFailureException when somebody changed it meanwhile
     */
    public void change(Actor actor, UUID showcaseId, long version, ShowcaseDetails details) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        if (showcase.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Showcase.class, showcaseId);
        }
        ShowcaseDetails before = showcase.details();
        List<Demonstration> programme = demonstrations.ofShowcase(showcaseId).stream()
                .filter(Demonstration::isToCome)
                .toList();
        if (programme.stream().anyMatch(one -> !one.terms().isWithin(details))) {
            throw RuleViolation.of("startsAt", "showcase.hours.demonstrations");
        }
        boolean told = showcase.change(actor, details, places.taken(showcaseId), settings.reminderDays(), now);
        showcases.saveAndFlush(showcase);
        if (!details.day().equals(before.day()) || !details.place().equals(before.place())) {
            programme.forEach(one -> one.askAgain(actor, showcase, settings.demonstratorPause(), now));
            demonstrations.saveAllAndFlush(programme);
        }
        if (told) {
            List<Registration> concerned = registrations.inStates(showcaseId, TOLD, Limit.unlimited());
            concerned.forEach(one -> one.move(actor, showcase.changes(), now));
            registrations.saveAllAndFlush(concerned);
        }
        places.giveFree(actor, showcase, now);
        LOG.info("showcase changed showcase={} told={}", showcaseId, told);
    }

    /**
     * Adds a demonstration and asks its organisation by letter.
     *
     * @throws RuleViolation {@code showcase.demonstration.most} when the programme is full, {@code
     * showcase.demonstration.outside} outside the hours of the event, {@code showcase.demonstration.entry-foreign} when
     * the entry is not a published one of the organisation
     */
    public UUID addDemonstration(Actor actor, UUID showcaseId, DemonstrationTerms terms) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.requireNotOver();
        showcase.requireBefore(now);
        requireKnown(terms);
        if (demonstrations.countOf(showcaseId) >= settings.mostDemonstrations()) {
            throw new RuleViolation("showcase.demonstration.most", settings.mostDemonstrations());
        }
        Demonstration added = demonstrations.saveAndFlush(
                Demonstration.invite(actor, showcase, terms, settings.demonstratorPause(), now));
        LOG.info("demonstrator invited showcase={} demonstration={}", showcaseId, added.id());
        return added.id();
    }

    /**
     * Changes a demonstration. The organisation is asked again when it would show something else, or at another time;
     * until it agrees the demonstration is not public. The people who chose it get a letter when its time has changed;
     * with another organisation they lose it.
     *
     * @param version the version that the user saw
     * @throws RuleViolation as {@link Demonstration#change} and {@link #addDemonstration} say
     * @throws ObjectOptimisticLockingFailureException when somebody changed or answered it meanwhile
     */
    public void changeDemonstration(
            Actor actor, UUID showcaseId, UUID demonstrationId, long version, DemonstrationTerms terms) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.requireNotOver();
        showcase.requireBefore(now);
        Demonstration demonstration = of(showcaseId, demonstrationId);
        if (demonstration.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Demonstration.class, demonstrationId);
        }
        requireKnown(terms);
        int taken = places.takenSeats(showcaseId).getOrDefault(demonstrationId, 0);
        boolean other = !demonstration.terms().organisationId().equals(terms.organisationId());
        boolean moved = terms.isAtAnotherTimeThan(demonstration.terms());
        demonstration.change(actor, showcase, terms, taken, settings.demonstratorPause(), now);
        demonstrations.saveAndFlush(demonstration);
        if (other) {
            links.markAllUsed(AnsweringDemonstration.LINK_PURPOSE, demonstrationId);
            dropChoices(actor, showcase, demonstrationId, now);
        } else if (moved) {
            tellThoseWhoChose(actor, showcase, demonstrationId, now);
        }
        places.giveFree(actor, showcase, now);
    }

    /**
     * Takes a demonstration from the programme: its organisation, unless it declined, and the people who chose it get a
     * letter. Repeating it changes nothing.
     */
    public void removeDemonstration(Actor actor, UUID showcaseId, UUID demonstrationId) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.requireNotOver();
        Demonstration demonstration = of(showcaseId, demonstrationId);
        demonstration.withdraw(actor, now);
        demonstrations.saveAndFlush(demonstration);
        links.markAllUsed(AnsweringDemonstration.LINK_PURPOSE, demonstrationId);
        dropChoices(actor, showcase, demonstrationId, now);
        LOG.info("demonstration withdrawn showcase={} demonstration={}", showcaseId, demonstrationId);
    }

    /** Removes a demonstration that is not shown any more from the choices, and tells the people who chose it. */
    void dropChoices(Actor actor, Showcase showcase, UUID demonstrationId, Instant now) {
        List<Registration> choosing = registrations.choosing(demonstrationId);
        if (choosing.isEmpty()) {
            return;
        }
        int change = showcase.countChange();
        showcases.saveAndFlush(showcase);
        choosing.forEach(one -> one.loseDemonstration(actor, demonstrationId, change, now));
        registrations.saveAllAndFlush(choosing);
    }

    private void tellThoseWhoChose(Actor actor, Showcase showcase, UUID demonstrationId, Instant now) {
        List<Registration> choosing = registrations.choosing(demonstrationId);
        if (choosing.isEmpty()) {
            return;
        }
        int change = showcase.countChange();
        showcases.saveAndFlush(showcase);
        choosing.forEach(one -> one.move(actor, change, now));
        registrations.saveAllAndFlush(choosing);
    }

    private void requireKnown(DemonstrationTerms terms) {
        if (directory.namesOf(List.of(terms.organisationId())).isEmpty()) {
            throw RuleViolation.of("organisation", "showcase.demonstration.organisation");
        }
        UUID entry = terms.entryId();
        ShownEntries booklets = entries.getIfAvailable();
        if (entry != null && (booklets == null || !booklets.isOf(entry, terms.organisationId()))) {
            throw RuleViolation.of("entry", "showcase.demonstration.entry-foreign");
        }
    }

    private Demonstration of(UUID showcaseId, UUID demonstrationId) {
        Demonstration demonstration = demonstrations.get(demonstrationId);
        if (!demonstration.showcaseId().equals(showcaseId)) {
            throw new NotFound();
        }
        return demonstration;
    }

    private Showcase locked(Actor actor, UUID showcaseId) {
        actor.requireRole(Role.COORDINATOR);
        return showcases.getLocked(showcaseId);
    }
}
