package org.cordee.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for an introduction. A buyer or a lead asks for its own organisation and consents with the contact it gives; a
 * coordinator asks for two organisations, and both are awaited.
 */
@Component
public class AskingIntroduction {

    private static final Logger LOG = LoggerFactory.getLogger(AskingIntroduction.class);

    /** How long an introduction counts that its asking side took back. */
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** The farthest moment that may be proposed for a first call. */
    private static final Duration LATEST_SLOT = Duration.ofDays(366);

    private final Introductions introductions;
    private final DirectoryLookup directory;
    private final ReadingDirectory entries;
    private final ContributedSolutions solutions;
    private final IntroductionDates dates;
    private final IntroductionSettings settings;
    private final BusinessClock clock;

    AskingIntroduction(
            Introductions introductions,
            DirectoryLookup directory,
            ReadingDirectory entries,
            ContributedSolutions solutions,
            IntroductionDates dates,
            IntroductionSettings settings,
            BusinessClock clock) {
        this.introductions = introductions;
        this.directory = directory;
        this.entries = entries;
        this.solutions = solutions;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The side that wants to talk: an organisation of the directory, or a buyer that is known by a need alone.
     *
     * @param organisationId null for a buyer without an entry in the directory
     * @param name the name of such a buyer, at most 200 characters; null for an organisation
     * @param email its professional address, to which its letters go; null for an organisation
     */
    public record AskingParty(
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable String email) {

        private static final int LONGEST_NAME = 200;

        public static AskingParty organisation(UUID organisationId) {
            return new AskingParty(organisationId, null, null);
        }

        /** Returns a buyer without an entry in the directory; its introductions are always about a need. */
        public static AskingParty buyer(String name, EmailAddress email) {
            String line = ProfessionalContact.oneLine(name);
            if (line.isEmpty() || line.length() > LONGEST_NAME) {
                throw RuleViolation.of("name", "introduction.buyer-name", LONGEST_NAME);
            }
            return new AskingParty(null, line, email.value());
        }
    }

    /**
     * The content of a request for an introduction.
     *
     * @param introductionId chosen by the caller; asking twice with one id gives one introduction
     * @param needId the buyer's need it is about; null when it is about none
     * @param entryId the solution of a booklet it began with, which the asked organisation contributed; null for none
     * @param reason why the asking side wants to talk, read by the asked side; 1 to 1,000 characters
     * @param contact the contact that the asking side shows after both consented, which is its consent; null when a
     * coordinator or the application asks for it, so that it is awaited too
     * @param slots at most three moments for a first call, of which the asked side may pick one
     */
    public record IntroductionRequest(
            UUID introductionId,
            AskingParty asking,
            UUID askedOrganisationId,
            @Nullable UUID needId,
            @Nullable UUID entryId,
            String reason,
            @Nullable ProfessionalContact contact,
            List<Instant> slots) {

        private static final int LONGEST_REASON = 1000;
        private static final int MOST_SLOTS = 3;

        /** @throws RuleViolation for an empty or too long reason, and for too many moments */
        public IntroductionRequest {
            reason = reason.replace("\r", "")
                    .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                    .strip();
            if (reason.isEmpty()) {
                throw RuleViolation.of("reason", "introduction.reason.missing");
            }
            if (reason.length() > LONGEST_REASON) {
                throw RuleViolation.of("reason", "introduction.reason.too-long", LONGEST_REASON);
            }
            slots = slots.stream()
                    .map(slot -> slot.truncatedTo(ChronoUnit.MINUTES))
                    .distinct()
                    .sorted()
                    .toList();
            if (slots.size() > MOST_SLOTS) {
                throw RuleViolation.of("slots", "introduction.slot.too-many", MOST_SLOTS);
            }
        }

        /** Makes a request that began with no solution of a booklet. */
        public IntroductionRequest(
                UUID introductionId,
                AskingParty asking,
                UUID askedOrganisationId,
                @Nullable UUID needId,
                String reason,
                @Nullable ProfessionalContact contact,
                List<Instant> slots) {
            this(introductionId, asking, askedOrganisationId, needId, null, reason, contact, slots);
        }

        /** Returns the request with the solution of a booklet that it began with; null for none. */
        public IntroductionRequest beganWith(@Nullable UUID entry) {
            return new IntroductionRequest(
                    introductionId, asking, askedOrganisationId, needId, entry, reason, contact, slots);
        }
    }

    /**
     * Asks for an introduction and publishes {@link IntroductionEvent.IntroductionAsked}. Asking again with the same id
     * changes nothing.
     *
     * @param actor a member of the asking organisation; a coordinator; or the application, for the buyer of a need
     * @return the id of the introduction
     * @throws NotFound when the actor may not ask for this side, the asked organisation is not shown to it, or the
     * solution is not published by the asked organisation
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven; {@code
     * introduction.with-oneself}, {@code .contact.missing}, {@code .slot.past}, {@code .slot.too-far},
     * {@code .already-open}, {@code .too-many-open} or {@code .asked-lately}
     */
    @Transactional
    public UUID ask(Actor actor, IntroductionRequest request) {
        actor.requireProven();
        requireAsker(actor, request.asking());
        Optional<Introduction> known = introductions.findById(request.introductionId());
        if (known.isPresent()) {
            return known.get().id();
        }
        requireAsked(actor, request);
        requireContact(actor, request);
        Instant now = clock.now();
        requireSlots(request, now);
        requireRoom(actor, request, now);
        save(Introduction.ask(request, dates, actor, now));
        LOG.info(
                "introduction asked introduction={} asked={} need={}",
                request.introductionId(),
                request.askedOrganisationId(),
                request.needId());
        return request.introductionId();
    }

    private static void requireAsker(Actor actor, AskingParty asking) {
        if (!isOwn(actor, asking) && !isMediator(actor)) {
            throw new NotFound();
        }
    }

    private static boolean isOwn(Actor actor, AskingParty asking) {
        return actor.via() != Actor.Via.LINK && actor.actsFor(asking.organisationId());
    }

    private static boolean isMediator(Actor actor) {
        return actor.isSystem() || actor.is(Role.COORDINATOR);
    }

    private void requireAsked(Actor actor, IntroductionRequest request) {
        UUID asked = request.askedOrganisationId();
        UUID asking = request.asking().organisationId();
        entries.find(actor, asked);
        if (asking == null && request.needId() == null) {
            throw new IllegalStateException("a buyer without an entry asks without a need asked=" + asked);
        }
        if (asking != null && !actor.actsFor(asking)) {
            directory.nameOf(asking);
        }
        if (asked.equals(asking)) {
            throw new RuleViolation("introduction.with-oneself");
        }
        UUID entry = request.entryId();
        if (entry != null && solutions.titleOf(entry, asked).isEmpty()) {
            throw new NotFound();
        }
    }

    private static void requireContact(Actor actor, IntroductionRequest request) {
        if (actor.isSystem()) {
            return;
        }
        boolean own = isOwn(actor, request.asking());
        if (own && request.contact() == null) {
            throw RuleViolation.of("contact", "introduction.contact.missing");
        }
        if (!own && request.contact() != null) {
            throw RuleViolation.of("contact", "introduction.contact.not-yours");
        }
        if (!own && !request.slots().isEmpty()) {
            throw RuleViolation.of("slots", "introduction.slot.not-yours");
        }
    }

    private static void requireSlots(IntroductionRequest request, Instant now) {
        if (request.slots().stream().anyMatch(slot -> !slot.isAfter(now))) {
            throw RuleViolation.of("slots", "introduction.slot.past");
        }
        if (request.slots().stream().anyMatch(slot -> slot.isAfter(now.plus(LATEST_SLOT)))) {
            throw RuleViolation.of("slots", "introduction.slot.too-far");
        }
    }

    /** Refuses what a structure would feel as pressure: one more at a time, too many at once, or again after a no. */
    private void requireRoom(Actor actor, IntroductionRequest request, Instant now) {
        if (introductions.existsByOpenKey(Introduction.openKey(request))) {
            throw new RuleViolation("introduction.already-open");
        }
        UUID asking = request.asking().organisationId();
        if (asking == null || isMediator(actor)) {
            return;
        }
        if (introductions.countAskedBy(asking, now.minus(ONE_DAY)) >= settings.mostOpen()) {
            throw new RuleViolation("introduction.too-many-open", settings.mostOpen());
        }
        boolean lately = request.needId() == null
                && introductions.wasRefusedSince(asking, request.askedOrganisationId(), dates.pauseSince(now));
        if (lately) {
            throw new RuleViolation("introduction.asked-lately", settings.pauseDays());
        }
    }

    /** Saves the introduction. When two people ask at once, the table's unique key decides. */
    private void save(Introduction introduction) {
        try {
            introductions.saveAndFlush(introduction);
        } catch (DataIntegrityViolationException overtaken) {
            throw new RuleViolation("introduction.already-open");
        }
    }
}
