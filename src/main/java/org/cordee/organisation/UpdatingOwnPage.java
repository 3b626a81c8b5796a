package org.cordee.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.OwnPageEvent.PageRemindersChosen;
import org.cordee.organisation.OwnPageEvent.PageUpdated;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation update its page in three minutes, with an account or by its one-time link. The first update
 * claims the page: whoever made it received a letter at a proven address of the organisation, or is one of its people
 * whose address is proven. Each act is refused with {@code account.unproven} to others of its people.
 */
@Component
public class UpdatingOwnPage {

    /** The purpose of the links that update a page; their subject is the organisation. */
    public static final String LINK_PURPOSE = "page";

    private static final Logger LOG = LoggerFactory.getLogger(UpdatingOwnPage.class);

    private final Organisations organisations;
    private final OwnPages pages;
    private final PagePhotos photos;
    private final PageReferences references;
    private final DirectorySources sources;
    private final FactSources facts;
    private final OneTimeLinks links;
    private final OwnPageSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    UpdatingOwnPage(
            Organisations organisations,
            OwnPages pages,
            PagePhotos photos,
            PageReferences references,
            DirectorySources sources,
            FactSources facts,
            OneTimeLinks links,
            OwnPageSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.organisations = organisations;
        this.pages = pages;
        this.photos = photos;
        this.references = references;
        this.sources = sources;
        this.facts = facts;
        this.links = links;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The page as its organisation finds it in the form of an update.
     *
     * @param revision how often it was updated
     * @param months the first days of the months that the form asks for
     * @param hours the hours that are recorded for these months
     * @param confirmedAt when it was updated last; null before the first time
     * @param proofKind the kind of the convention that lapses next; null for the ESUS accreditation and without a proof
     * @param proofUntil the end of the proof that lapses within the time of the reminders; null when none does
     * @param reminded true while the organisation is reminded of its page
     * @param photos the number of its photographs
     * @param references the number of its references
     */
    public record UpdateView(
            UUID organisationId,
            String name,
            int revision,
            List<LocalDate> months,
            List<FreeHours> hours,
            @Nullable Seeking seeking,
            @Nullable LocalDate notBefore,
            @Nullable Instant confirmedAt,
            @Nullable InsertionKind proofKind,
            @Nullable LocalDate proofUntil,
            boolean reminded,
            PageWords words,
            int photos,
            int references) {

        /** Returns true when the organisation has written something that the form or its page shows. */
        public boolean isWritten() {
            return seeking != null
                    || photos > 0
                    || references > 0
                    || words.french() != null
                    || hours.stream().anyMatch(free -> months.contains(free.month()));
        }
    }

    /**
     * The part of the page that everybody reads.
     *
     * @param hours the free hours of the months that are not over
     * @param confirmedAt when the organisation said so
     */
    public record PublicView(
            List<FreeHours> hours,
            @Nullable Seeking seeking,
            @Nullable LocalDate notBefore,
            @Nullable Instant confirmedAt) {

        /** Returns the hours of all these months together. */
        public int freeHours() {
            return hours.stream().mapToInt(FreeHours::hours).sum();
        }
    }

    /**
     * Returns the page for its form.
     *
     * @throws NotFound unless the actor acts for the organisation
     */
    @Transactional(readOnly = true)
    public UpdateView view(Actor actor, UUID organisationId) {
        requireOwn(actor, organisationId);
        Organisation organisation = organisations.findById(organisationId).orElseThrow(NotFound::new);
        OwnPage page = page(organisationId);
        Optional<LapsingProof> soon = soon(organisation);
        return new UpdateView(
                organisationId,
                organisation.unit().legalName(),
                page.revision(),
                PageUpdate.monthsFrom(clock.today()),
                page.hours(),
                page.seeking(),
                page.notBefore(),
                page.confirmedAt(),
                soon.map(LapsingProof::kind).orElse(null),
                soon.map(LapsingProof::lapsesOn).orElse(null),
                page.isReminded(),
                page.words(),
                photos.countByOrganisationId(organisationId),
                references.countByOrganisationId(organisationId));
    }

    /** Returns what everybody may read; empty when the organisation never updated its page. Access is the caller's. */
    @Transactional(readOnly = true)
    public Optional<PublicView> publicView(UUID organisationId) {
        LocalDate month = clock.today().withDayOfMonth(1);
        return pages.findById(organisationId)
                .map(page -> new PublicView(
                        page.hours().stream()
                                .filter(free -> !free.month().isBefore(month))
                                .toList(),
                        page.seeking(),
                        page.notBefore(),
                        page.confirmedAt()));
    }

    /**
     * Takes an update, publishes it at once, and claims the page. The link of a letter is used up by it.
     *
     * @param revision the revision that the user saw
     * @throws NotFound unless the actor acts for the organisation
     * @throws RuleViolation for a date that has passed, hours of a month that the form does not ask for, or a proof
     * that does not lapse soon
     * @throws ObjectOptimisticLockingFailureException when a colleague updated the page meanwhile
     */
    @Transactional
    public void update(Actor actor, UUID organisationId, int revision, PageUpdate said) {
        Organisation organisation = lockOwn(actor, organisationId);
        OwnPage page = page(organisationId);
        requireRevision(page, revision);
        Instant now = clock.now();
        requireFuture(said);
        requireAskedMonths(said);
        changeDirectory(organisation, said, now);
        page.update(said, LapsingProof.next(organisation, clock.today()), settings, now);
        save(actor, organisation, page, true, now);
    }

    /**
     * Records that the page is right as it is, which also claims it; the link of a letter is used up by it.
     *
     * @throws NotFound unless the actor acts for the organisation
     * @throws ObjectOptimisticLockingFailureException when a colleague updated the page meanwhile
     */
    @Transactional
    public void confirm(Actor actor, UUID organisationId, int revision) {
        Organisation organisation = lockOwn(actor, organisationId);
        OwnPage page = page(organisationId);
        requireRevision(page, revision);
        Instant now = clock.now();
        page.confirm(LapsingProof.next(organisation, clock.today()), settings, now);
        save(actor, organisation, page, false, now);
    }

    private void save(Actor actor, Organisation organisation, OwnPage page, boolean changed, Instant now) {
        organisation.claim(now);
        organisations.save(organisation);
        pages.saveAndFlush(page);
        links.markAllUsed(LINK_PURPOSE, organisation.id());
        events.publishEvent(new PageUpdated(EventHeader.outsideConsortia(actor, now), organisation.id(), changed));
        LOG.info("own page updated organisation={} changed={}", organisation.id(), changed);
    }

    /**
     * Chooses whether the organisation is reminded of its page; the same choice again changes nothing.
     *
     * @throws NotFound unless the actor acts for the organisation
     */
    @Transactional
    public void chooseReminders(Actor actor, UUID organisationId, boolean wanted) {
        lockOwn(actor, organisationId);
        OwnPage page = page(organisationId);
        Instant now = clock.now();
        if (page.chooseReminders(wanted, now)) {
            pages.saveAndFlush(page);
            events.publishEvent(
                    new PageRemindersChosen(EventHeader.outsideConsortia(actor, now), organisationId, wanted));
        }
    }

    /** Stores what the search and the ranking read: openness, the least hours of a month, the end of a proof. */
    private void changeDirectory(Organisation organisation, PageUpdate said, Instant now) {
        DirectorySource source = sources.resolve(DirectorySource.of(SourceKind.OWN, "", "", "", clock.today()), now);
        OrganisationProfile profile = organisation.profile();
        @Nullable Boolean open = profile.openToCocontracting();
        if (said.seeking() != null) {
            open = said.seeking() == Seeking.COCONTRACTING;
        }
        LocalDate until = said.proofUntil();
        Optional<LapsingProof> proof = soon(organisation);
        if (until != null && proof.isEmpty()) {
            throw RuleViolation.of("proofUntil", "organisation.page.no-proof");
        }
        LegalUnit unit = profile.unit();
        if (until != null && proof.isPresent() && proof.get().establishmentId() == null) {
            unit = unit.withEsusUntil(until);
            facts.record(organisation.id(), Set.of(FactField.ESUS), source);
        }
        organisation.change(
                new OrganisationProfile(unit, profile.themes(), profile.activities(), profile.zones(), open), now);
        if (until != null && proof.isPresent() && proof.get().establishmentId() != null) {
            UUID place = proof.get().establishmentId();
            organisation.changeEstablishment(
                    place, organisation.profileOf(place).withConventionUntil(until), now);
            facts.record(place, Set.of(FactField.KIND), source);
        }
        said.hours().stream()
                .mapToInt(FreeHours::hours)
                .min()
                .ifPresent(least -> takeCapacity(organisation, least, source, now));
    }

    /** The least of the stated months is a capacity that every month has; the other establishments keep theirs. */
    private void takeCapacity(Organisation organisation, int hours, DirectorySource source, Instant now) {
        organisation.establishments().stream().findFirst().ifPresent(place -> {
            organisation.changeEstablishment(
                    place.id(), organisation.profileOf(place.id()).withCapacity(hours), now);
            facts.record(place.id(), Set.of(FactField.CAPACITY), source);
        });
    }

    private void requireFuture(PageUpdate said) {
        LocalDate today = clock.today();
        if (said.notBefore() != null && !said.notBefore().isAfter(today)) {
            throw RuleViolation.of("notBefore", "organisation.page.past");
        }
        if (said.proofUntil() != null && !said.proofUntil().isAfter(today)) {
            throw RuleViolation.of("proofUntil", "organisation.page.past");
        }
    }

    private void requireAskedMonths(PageUpdate said) {
        List<LocalDate> asked = PageUpdate.monthsFrom(clock.today());
        if (!said.hours().stream().allMatch(free -> asked.contains(free.month()))) {
            throw RuleViolation.of("hours", "organisation.page.months");
        }
    }

    private Optional<LapsingProof> soon(Organisation organisation) {
        LocalDate today = clock.today();
        return LapsingProof.next(organisation, today)
                .filter(proof -> !proof.lapsesOn().isAfter(today.plusDays(settings.proofDays())));
    }

    private OwnPage page(UUID organisationId) {
        return pages.findById(organisationId).orElseGet(() -> new OwnPage(organisationId));
    }

    private static void requireRevision(OwnPage page, int revision) {
        if (page.revision() != revision) {
            throw new ObjectOptimisticLockingFailureException(OwnPage.class, page.organisationId());
        }
    }

    /**
     * Locks the entry of an organisation until the transaction ends.
     *
     * @throws NotFound unless the actor may update its page
     */
    Organisation lockOwn(Actor actor, UUID organisationId) {
        requireOwn(actor, organisationId);
        return organisations.findLocked(organisationId).orElseThrow(NotFound::new);
    }

    /** @throws NotFound unless the actor may update the page of the organisation */
    static void requireOwn(Actor actor, UUID organisationId) {
        if (!actor.actsFor(organisationId)) {
            throw new NotFound();
        }
        actor.requireProven();
    }
}
