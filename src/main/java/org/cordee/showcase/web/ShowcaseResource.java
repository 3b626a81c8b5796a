package org.cordee.showcase.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.shared.Actor;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.Attendee;
import org.cordee.showcase.AttendeeKind;
import org.cordee.showcase.DemonstrationTerms;
import org.cordee.showcase.OpeningShowcase;
import org.cordee.showcase.OutcomeKind;
import org.cordee.showcase.OutcomeLine;
import org.cordee.showcase.PreparingShowcase;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingRegistrations.DemonstrationView;
import org.cordee.showcase.ReadingRegistrations.RegistrationRow;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ShowcaseCard;
import org.cordee.showcase.ReadingShowcases.ShowcaseDesk;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.cordee.showcase.RecordingAttendance;
import org.cordee.showcase.RegisteringAttendees;
import org.cordee.showcase.ShowcaseContact;
import org.cordee.showcase.ShowcaseDetails;
import org.cordee.showcase.ShowcaseDetails.Words;
import org.cordee.showcase.ShowcasePlace;
import org.cordee.showcase.ShowcaseVisits;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves events to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1")
class ShowcaseResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final PreparingShowcase preparing;
    private final OpeningShowcase opening;
    private final AnsweringDemonstration answering;
    private final RegisteringAttendees registering;
    private final RecordingAttendance recording;
    private final ReadingShowcases reading;
    private final ReadingRegistrations people;
    private final ShowcaseVisits visits;

    ShowcaseResource(
            PreparingShowcase preparing,
            OpeningShowcase opening,
            AnsweringDemonstration answering,
            RegisteringAttendees registering,
            RecordingAttendance recording,
            ReadingShowcases reading,
            ReadingRegistrations people,
            ShowcaseVisits visits) {
        this.preparing = preparing;
        this.opening = opening;
        this.answering = answering;
        this.registering = registering;
        this.recording = recording;
        this.reading = reading;
        this.people = people;
        this.visits = visits;
    }

    /**
     * The description of an event.
     *
     * @param version the version that the caller read; left out for a new event
     * @param title what the event is called, at most 160 characters
     * @param occasion the programme or the occasion of the event
     * @param description what people will see, at most 2000 characters
     * @param startsAt when it begins
     * @param endsAt when it ends, on the same day in Paris
     * @param placeName the name of the building or the site
     * @param address street and number
     * @param city the commune
     * @param department the code of the département
     * @param access what is prepared for people with a disability, and how to get there
     * @param contactName the person of the organiser whom everybody may ask
     * @param contactEmail the professional address of this person; left out when there is a number
     * @param contactPhone the professional number of this person; left out when there is an address
     * @param capacity the number of people that may register, 1 to 1000
     */
    record ShowcaseDescription(
            @Nullable Long version,
            @NotBlank String title,
            @Nullable String occasion,
            @NotBlank String description,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotBlank String placeName,
            @Nullable String address,
            @NotBlank String city,
            @NotBlank String department,
            @Nullable String access,
            @NotBlank String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            @NotNull Integer capacity) {

        ShowcaseDetails details() {
            CollectedRefusals checks = new CollectedRefusals();
            checks.require(this::place);
            checks.require(this::contact);
            checks.throwIfRefused();
            return ShowcaseDetails.checked(
                    new Words(title, text(occasion), description, text(access)),
                    startsAt,
                    endsAt,
                    place(),
                    contact(),
                    capacity);
        }

        private ShowcasePlace place() {
            return ShowcasePlace.typed(placeName, text(address), city, department);
        }

        private ShowcaseContact contact() {
            return ShowcaseContact.typed(contactName, text(contactEmail), text(contactPhone));
        }

        long requiredVersion() {
            return required(version);
        }
    }

    /**
     * A demonstration to put into the programme; its organisation gets a letter and is shown only when it agrees.
     *
     * @param version the version that the caller read; left out for a new demonstration
     * @param starts the time of day at which it begins, in Paris
     * @param minutes its length in minutes, 5 to 240
     * @param title what is shown, at most 160 characters
     * @param places the number of people that can attend, 1 to 500
     * @param organisationId the organisation that shows it
     * @param entryId the entry of an impact booklet that is shown; left out for none
     */
    record DemonstrationPlan(
            @Nullable Long version,
            @NotNull LocalTime starts,
            @NotNull Integer minutes,
            @NotBlank String title,
            @NotNull Integer places,
            @NotNull UUID organisationId,
            @Nullable UUID entryId) {

        DemonstrationTerms terms() {
            return DemonstrationTerms.checked(starts, minutes, title, places, organisationId, entryId);
        }

        long requiredVersion() {
            return required(version);
        }
    }

    /** The id of a demonstration that was added. */
    record DemonstrationAdded(UUID id) {}

    /**
     * The reason for cancelling an event.
     *
     * @param reason why it is cancelled; everybody reads it on the page of the event
     */
    record ShowcaseCancellation(@NotBlank String reason) {}

    /**
     * A person to register for an event.
     *
     * @param name the person
     * @param email the professional address of the person, to which a letter with a link is sent
     * @param kind in which capacity the person comes
     * @param organisation the organisation of the person
     * @param needsArrangement true when the person needs an arrangement, for example because of a disability
     * @param arrangement which arrangement the person needs, at most 300 characters
     * @param demonstrations the demonstrations that the person wants to attend
     */
    record AttendeeToRegister(
            @NotBlank String name,
            @NotBlank String email,
            @NotNull AttendeeKind kind,
            @Nullable String organisation,
            @Nullable Boolean needsArrangement,
            @Nullable String arrangement,
            @Nullable Set<UUID> demonstrations) {

        Attendee attendee() {
            return Attendee.typed(
                    name, email, kind, text(organisation), Boolean.TRUE.equals(needsArrangement), text(arrangement));
        }
    }

    /**
     * The ticks of a roll call: only the differences between the two sets are recorded.
     *
     * @param before the registrations that the caller read as present
     * @param present the registrations of the people who are present
     */
    record RollCall(@NotNull Set<UUID> before, @NotNull Set<UUID> present) {}

    /**
     * The number of people that an act recorded.
     *
     * @param absent the number of people who had a place and were not there
     */
    record AbsentPeople(int absent) {}

    /**
     * A result of an event.
     *
     * @param kind what was counted
     * @param number the number of them, 0 to 100000
     * @param detail more about them in words, at most 200 characters
     */
    record CountedResult(
            @NotNull OutcomeKind kind,
            @NotNull Integer number,
            @Nullable String detail) {}

    /**
     * The results of an event, which replace those that were recorded before.
     *
     * @param recordedOn the day on which they were counted
     * @param results the results, at least one and at most one of each kind
     */
    record ShowcaseResults(
            @NotNull LocalDate recordedOn, @NotNull List<@Valid @NotNull CountedResult> results) {

        List<OutcomeLine> lines() {
            if (results.stream().map(CountedResult::kind).distinct().count() < results.size()) {
                throw RuleViolation.of("results", "showcase.outcome.twice");
            }
            return IntStream.range(0, results.size())
                    .mapToObj(at -> line(results.get(at), "results[" + at + "].number"))
                    .toList();
        }

        private static OutcomeLine line(CountedResult result, String field) {
            return OutcomeLine.typed(field, result.kind(), result.number(), text(result.detail()));
        }
    }

    /**
     * The answer of an organisation that is asked to show something.
     *
     * @param agreed true when it shows it; false when it does not, or takes its consent back
     */
    record DemonstrationAnswer(@NotNull Boolean agreed) {}

    /** Lists the events that the caller may read, the latest first. */
    @GetMapping("/showcases")
    PagedModel<ShowcaseCard> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.all(actor, PageRequest.of(page, size)));
    }

    @PostMapping("/showcases")
    ResponseEntity<ShowcaseView> draft(Actor actor, @Valid @RequestBody ShowcaseDescription body) {
        UUID id = preparing.draft(actor, body.details());
        return ResponseEntity.created(URI.create("/api/v1/showcases/" + id)).body(show(actor, id));
    }

    @GetMapping("/showcases/{id}")
    ShowcaseView show(Actor actor, @PathVariable UUID id) {
        return reading.find(actor, id);
    }

    /** Returns an event with what only its coordinators read. */
    @GetMapping("/showcases/{id}/desk")
    ShowcaseDesk desk(Actor actor, @PathVariable UUID id) {
        return reading.desk(actor, id);
    }

    @PutMapping("/showcases/{id}")
    ShowcaseView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShowcaseDescription body) {
        reading.desk(actor, id);
        preparing.change(actor, id, body.requiredVersion(), body.details());
        return show(actor, id);
    }

    @PostMapping("/showcases/{id}/opening")
    ShowcaseView open(Actor actor, @PathVariable UUID id) {
        opening.open(actor, id);
        return show(actor, id);
    }

    @PostMapping("/showcases/{id}/closing")
    ShowcaseView close(Actor actor, @PathVariable UUID id) {
        opening.close(actor, id);
        return show(actor, id);
    }

    @PostMapping("/showcases/{id}/cancellation")
    ShowcaseView cancel(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShowcaseCancellation body) {
        reading.desk(actor, id);
        opening.cancel(actor, id, body.reason());
        return show(actor, id);
    }

    @PostMapping("/showcases/{id}/demonstrations")
    @ResponseStatus(HttpStatus.CREATED)
    DemonstrationAdded addDemonstration(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DemonstrationPlan body) {
        reading.desk(actor, id);
        return new DemonstrationAdded(preparing.addDemonstration(actor, id, body.terms()));
    }

    @PutMapping("/showcases/{id}/demonstrations/{demonstrationId}")
    ShowcaseDesk changeDemonstration(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID demonstrationId,
            @Valid @RequestBody DemonstrationPlan body) {
        reading.desk(actor, id);
        preparing.changeDemonstration(actor, id, demonstrationId, body.requiredVersion(), body.terms());
        return desk(actor, id);
    }

    @DeleteMapping("/showcases/{id}/demonstrations/{demonstrationId}")
    ShowcaseDesk removeDemonstration(Actor actor, @PathVariable UUID id, @PathVariable UUID demonstrationId) {
        preparing.removeDemonstration(actor, id, demonstrationId);
        return desk(actor, id);
    }

    /** Returns what an organisation is asked to show. */
    @GetMapping("/demonstrations/{id}")
    DemonstrationView demonstration(Actor actor, @PathVariable UUID id) {
        return people.demonstration(actor, id);
    }

    @PostMapping("/demonstrations/{id}/answer")
    DemonstrationView answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody DemonstrationAnswer body) {
        people.demonstration(actor, id);
        if (body.agreed()) {
            answering.agree(actor, id);
        } else {
            answering.decline(actor, id);
        }
        return demonstration(actor, id);
    }

    /** Lists the people of an event, by name. */
    @GetMapping("/showcases/{id}/registrations")
    PagedModel<RegistrationRow> registrations(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(people.list(actor, id, PageRequest.of(page, size)));
    }

    /** Registers a person; a letter says whether it has a place. An address that is registered stays as it is. */
    @PostMapping("/showcases/{id}/registrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void register(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody AttendeeToRegister body,
            HttpServletRequest request,
            Locale locale) {
        reading.find(actor, id);
        Attendee attendee = body.attendee();
        @Nullable String remote = request.getRemoteAddr();
        if (!visits.admitsRegistration(actor, remote == null ? "" : remote)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Set<UUID> chosen = body.demonstrations();
        registering.register(actor, id, attendee, chosen == null ? Set.of() : chosen, locale);
    }

    @DeleteMapping("/showcases/{id}/registrations/{registrationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRegistration(Actor actor, @PathVariable UUID id, @PathVariable UUID registrationId) {
        registering.remove(actor, id, registrationId);
    }

    @PutMapping("/showcases/{id}/attendance")
    ShowcaseDesk recordAttendance(Actor actor, @PathVariable UUID id, @Valid @RequestBody RollCall body) {
        reading.desk(actor, id);
        recording.record(actor, id, body.before(), body.present());
        return desk(actor, id);
    }

    @PostMapping("/showcases/{id}/attendance/end")
    AbsentPeople finishAttendance(Actor actor, @PathVariable UUID id) {
        return new AbsentPeople(recording.finish(actor, id));
    }

    @PutMapping("/showcases/{id}/outcome")
    ShowcaseView recordOutcome(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShowcaseResults body) {
        reading.desk(actor, id);
        recording.recordOutcome(actor, id, body.recordedOn(), body.lines());
        return show(actor, id);
    }

    private static long required(@Nullable Long version) {
        if (version == null) {
            throw RuleViolation.of("version", "showcase.version-missing");
        }
        return version;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
