package org.cordee.showcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator opens and closes the registration of an event, or cancels it. */
@Component
@Transactional
public class OpeningShowcase {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningShowcase.class);
    private static final Set<RegistrationState> TOLD = Set.of(RegistrationState.REGISTERED, RegistrationState.WAITING);

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final OneTimeLinks links;
    private final ShowcaseSettings settings;
    private final BusinessClock clock;

    OpeningShowcase(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            OneTimeLinks links,
            ShowcaseSettings settings,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Publishes the event and opens the registration, also again after it was closed. Repeating it changes nothing.
     *
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation {@code showcase.over} after the event, {@code showcase.time.past} when it has begun
     */
    public void open(Actor actor, UUID showcaseId) {
        Showcase showcase = locked(actor, showcaseId);
        showcase.open(actor, settings.reminderDays(), clock.now());
        showcases.saveAndFlush(showcase);
        LOG.info("showcase opened showcase={}", showcaseId);
    }

    /**
     * Closes the registration; from now on nobody is reminded. Repeating it changes nothing.
     *
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation {@code showcase.not-open} before it was opened, {@code showcase.over} after the event
     */
    public void close(Actor actor, UUID showcaseId) {
        Showcase showcase = locked(actor, showcaseId);
        showcase.close(actor, clock.now());
        showcases.saveAndFlush(showcase);
        LOG.info("showcase closed showcase={}", showcaseId);
    }

    /**
     * Cancels the event: all who registered or wait, and all organisations that did not decline, get a letter. Repeating
     * it changes nothing.
     *
     * @param reason is read by everybody on the page of the event
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation {@code showcase.over} when it has taken place, {@code showcase.begun} when it takes place
     */
    public void cancel(Actor actor, UUID showcaseId, String reason) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        if (!showcase.cancel(actor, reason, now)) {
            return;
        }
        showcases.saveAndFlush(showcase);
        List<Demonstration> programme = demonstrations.ofShowcase(showcaseId);
        programme.forEach(one -> {
            one.withdraw(actor, now);
            links.markAllUsed(AnsweringDemonstration.LINK_PURPOSE, one.id());
        });
        demonstrations.saveAllAndFlush(programme);
        List<Registration> concerned = registrations.inStates(showcaseId, TOLD, Limit.unlimited());
        concerned.forEach(one -> one.end(actor, now));
        registrations.saveAllAndFlush(concerned);
        LOG.info("showcase cancelled showcase={} told={}", showcaseId, concerned.size());
    }

    private Showcase locked(Actor actor, UUID showcaseId) {
        actor.requireRole(Role.COORDINATOR);
        return showcases.getLocked(showcaseId);
    }
}
