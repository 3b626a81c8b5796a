package org.cordee.booklet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens calls for contributions, invites structures to them, and ends them. Only coordinators do so. */
@Component
public class OpeningCall {

    private static final int LONGEST_REASON = 500;
    private static final int EDITIONS_AHEAD = 2;

    private static final Logger LOG = LoggerFactory.getLogger(OpeningCall.class);

    private final BookletCalls calls;
    private final Contributions contributions;
    private final BookletThemes themes;
    private final DirectoryLookup directory;
    private final OneTimeLinks links;
    private final BookletSettings settings;
    private final BusinessClock clock;

    OpeningCall(
            BookletCalls calls,
            Contributions contributions,
            BookletThemes themes,
            DirectoryLookup directory,
            OneTimeLinks links,
            BookletSettings settings,
            BusinessClock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.themes = themes;
        this.directory = directory;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A call as a coordinator describes it.
     *
     * @param themeCode the code of an existing theme
     * @param edition the year of the booklet, this one or one of the next two
     * @param closesOn the last day, which ends at 18:00 in Paris; a working day
     * @param organisationIds the structures to invite; may be empty
     */
    public record NewCall(
            String themeCode, int edition, CallTerms terms, LocalDate closesOn, Collection<UUID> organisationIds) {}

    /**
     * Opens a call and invites its structures in one transaction.
     *
     * @throws NotFound unless the actor is a coordinator
     * @throws RuleViolation naming {@code themeCode}, {@code edition}, {@code closesOn} or {@code organisationIds}; {@code
     * booklet.call.exists} when the edition has a call
     */
    @Transactional
    public UUID open(Actor actor, NewCall wanted) {
        BookletAccess.requireCoordinator(actor);
        Set<UUID> invited = new LinkedHashSet<>(wanted.organisationIds());
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(() -> requireTheme(wanted.themeCode()));
        checks.require(() -> requireEdition(wanted.edition()));
        checks.require(() -> requireOrganisations(invited));
        Instant closesAt = checks.read(() -> BookletDates.endOf("closesOn", wanted.closesOn()), Instant.MAX);
        checks.throwIfRefused();
        if (calls.existsByEditionKey(BookletCall.editionKey(wanted.themeCode(), wanted.edition()))) {
            throw new RuleViolation("booklet.call.exists");
        }
        Instant now = clock.now();
        BookletCall call =
                save(BookletCall.open(actor, wanted.themeCode(), wanted.edition(), wanted.terms(), closesAt, now));
        contributions.saveAllAndFlush(invited.stream()
                .map(organisation -> Contribution.invite(actor, call, organisation, now))
                .toList());
        LOG.info("booklet call opened call={} theme={} invited={}", call.id(), wanted.themeCode(), invited.size());
        return call.id();
    }

    private void requireTheme(String themeCode) {
        if (themes.findById(themeCode).isEmpty()) {
            throw RuleViolation.of("themeCode", "booklet.theme.unknown");
        }
    }

    private void requireEdition(int edition) {
        int year = clock.today().getYear();
        if (edition < year || edition > year + EDITIONS_AHEAD) {
            throw RuleViolation.of("edition", "booklet.edition.out-of-range", year, year + EDITIONS_AHEAD);
        }
    }

    private void requireOrganisations(Set<UUID> invited) {
        if (invited.size() > settings.mostContributions()) {
            throw RuleViolation.of("organisationIds", "booklet.call.too-many", settings.mostContributions());
        }
        Map<UUID, String> known = directory.namesOf(invited);
        if (known.size() != invited.size()) {
            throw RuleViolation.of("organisationIds", "booklet.call.unknown-structure");
        }
    }

    /** Saves the call. When two coordinators open one at once, the table's unique key decides. */
    private BookletCall save(BookletCall call) {
        try {
            return calls.saveAndFlush(call);
        } catch (DataIntegrityViolationException overtaken) {
            throw new RuleViolation("booklet.call.exists");
        }
    }

    /**
     * Invites more structures to an open call; those that have a contribution are left out.
     *
     * @return the number of structures that were invited by this act
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     * @throws RuleViolation when the call is over, for unknown structures and too many of them
     */
    @Transactional
    public int invite(Actor actor, UUID callId, Collection<UUID> organisationIds) {
        BookletAccess.requireCoordinator(actor);
        BookletCall call = calls.getLocked(callId);
        Instant now = clock.now();
        call.requireOpen(now);
        Set<UUID> present = new HashSet<>(contributions.organisationsOf(callId));
        Set<UUID> added = new LinkedHashSet<>(organisationIds);
        added.removeAll(present);
        requireOrganisations(added);
        if (present.size() + added.size() > settings.mostContributions()) {
            throw RuleViolation.of("organisationIds", "booklet.call.too-many", settings.mostContributions());
        }
        contributions.saveAllAndFlush(added.stream()
                .map(organisation -> Contribution.invite(actor, call, organisation, now))
                .toList());
        LOG.info("booklet call invited call={} invited={}", callId, added.size());
        return added.size();
    }

    /**
     * Lets the actor's structure take part in an open call without an invitation. A second time returns the same
     * contribution.
     *
     * @throws NotFound for a missing call, and unless the actor acts for an organisation
     * @throws RuleViolation {@code account.unproven}; when the call is over or full
     */
    @Transactional
    public UUID takePart(Actor actor, UUID callId) {
        UUID organisation = actor.requireOrganisation();
        actor.requireProven();
        BookletCall call = calls.getLocked(callId);
        return contributions
                .findByCallIdAndOrganisationId(callId, organisation)
                .map(Contribution::id)
                .orElseGet(() -> volunteer(actor, call, organisation));
    }

    private UUID volunteer(Actor actor, BookletCall call, UUID organisation) {
        if (contributions.countByCallId(call.id()) >= settings.mostContributions()) {
            throw new RuleViolation("booklet.call.full");
        }
        Contribution begun = contributions.saveAndFlush(Contribution.volunteer(actor, call, organisation, clock.now()));
        LOG.info("booklet contribution volunteered call={} contribution={}", call.id(), begun.id());
        return begun.id();
    }

    /**
     * Changes the words of a call and its booklet; published versions keep theirs.
     *
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     * @throws RuleViolation after the call was cancelled
     */
    @Transactional
    public void rewrite(Actor actor, UUID callId, CallTerms terms) {
        BookletAccess.requireCoordinator(actor);
        BookletCall call = calls.getLocked(callId);
        call.rewrite(terms);
        calls.saveAndFlush(call);
    }

    /**
     * Ends the time to contribute before its date; a second time changes nothing. Structures that write may finish
     * until the date that they were told.
     *
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     */
    @Transactional
    public void closeEarly(Actor actor, UUID callId) {
        BookletAccess.requireCoordinator(actor);
        close(actor, callId, true);
    }

    /**
     * Ends the time to contribute at its date. A timer calls it; it may be called again.
     *
     * @return false when it was ended before
     * @throws org.cordee.shared.TooEarly before the date
     */
    @Transactional
    public boolean closeDue(UUID callId) {
        return close(Actor.system(), callId, false);
    }

    private boolean close(Actor actor, UUID callId, boolean early) {
        BookletCall call = calls.getLocked(callId);
        if (!call.close(actor, early, clock.now())) {
            return false;
        }
        calls.saveAndFlush(call);
        LOG.info("booklet call closed call={}", callId);
        return true;
    }

    /**
     * Ends a call without a booklet, together with its contributions; a second time changes nothing.
     *
     * @param reason the structures read it
     * @throws NotFound for a missing call, and unless the actor is a coordinator
     * @throws RuleViolation without a reason, and after the booklet was published
     */
    @Transactional
    public void cancel(Actor actor, UUID callId, String reason) {
        BookletAccess.requireCoordinator(actor);
        String why = BookletText.required("reason", reason, LONGEST_REASON);
        BookletCall call = calls.getLocked(callId);
        Instant now = clock.now();
        if (!call.cancel(actor, why, now)) {
            return;
        }
        calls.saveAndFlush(call);
        List<Contribution> ended = contributions.lockedOfCall(callId);
        ended.forEach(one -> one.endWithCall(now));
        contributions.saveAllAndFlush(ended);
        ended.forEach(one -> links.markAllUsed(ContributingEntry.LINK_PURPOSE, one.id()));
        LOG.info("booklet call cancelled call={}", callId);
    }
}
