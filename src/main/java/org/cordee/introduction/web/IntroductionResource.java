package org.cordee.introduction.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.ErasingContacts;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.introduction.IntroductionRefusal;
import org.cordee.introduction.IntroductionSide;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionRow;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.introduction.ReadingIntroductions.PartyView;
import org.cordee.introduction.ReportingOutcome;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves introductions to API clients. */
@RestController
@RequestMapping("/api/v1/introductions")
class IntroductionResource {

    private static final int LARGEST_PAGE = 100;

    private final AskingIntroduction asking;
    private final AnsweringIntroduction answering;
    private final ReportingOutcome outcomes;
    private final ErasingContacts erasing;
    private final ReadingIntroductions reading;

    IntroductionResource(
            AskingIntroduction asking,
            AnsweringIntroduction answering,
            ReportingOutcome outcomes,
            ErasingContacts erasing,
            ReadingIntroductions reading) {
        this.asking = asking;
        this.answering = answering;
        this.outcomes = outcomes;
        this.erasing = erasing;
        this.reading = reading;
    }

    /**
     * The professional contact that a side shows to the other one.
     *
     * @param name a person, or the reception of the organisation
     * @param function what the person does there
     * @param email an e-mail address; it or a telephone number is needed
     * @param phone a telephone number
     */
    record IntroductionContactBody(
            @NotNull String name,
            @Nullable String function,
            @Nullable String email,
            @Nullable String phone) {

        static @Nullable IntroductionContactBody of(@Nullable ProfessionalContact contact) {
            return contact == null
                    ? null
                    : new IntroductionContactBody(contact.name(), contact.function(), contact.email(), contact.phone());
        }

        ProfessionalContact contact() {
            return new ProfessionalContact(name, function, email, phone);
        }
    }

    /**
     * An introduction in a list.
     *
     * @param mine the side of the organisation acted for; null for a coordinator
     * @param askingName the name of the organisation that wants to talk
     * @param askedName the name of the organisation that it wants to talk to
     * @param askedAt when it was asked for
     * @param dueAt when it lapses without an answer
     * @param awaitsMine whether the organisation acted for has to answer
     * @param outcome what came of it; null before a side said so
     */
    record IntroductionRowBody(
            UUID id,
            IntroductionState state,
            @Nullable IntroductionSide mine,
            String askingName,
            String askedName,
            Instant askedAt,
            Instant dueAt,
            boolean awaitsMine,
            @Nullable IntroductionOutcome outcome) {

        static IntroductionRowBody of(IntroductionRow row) {
            return new IntroductionRowBody(
                    row.id(),
                    row.state(),
                    row.mine(),
                    row.askingName(),
                    row.askedName(),
                    row.askedAt(),
                    row.dueAt(),
                    row.awaitsMine(),
                    row.outcome());
        }
    }

    /**
     * One side of an introduction.
     *
     * @param organisationId null for a buyer without an entry in the directory
     * @param name the name of the organisation
     * @param consentedAt when it said yes; null before
     * @param contact its contact; null unless it is the caller's own, or both sides said yes and it is not erased
     */
    record IntroducedPartyBody(
            @Nullable UUID organisationId,
            String name,
            @Nullable Instant consentedAt,
            @Nullable IntroductionContactBody contact) {

        static IntroducedPartyBody of(PartyView party) {
            return new IntroducedPartyBody(
                    party.organisationId(),
                    party.name(),
                    party.consentedAt(),
                    IntroductionContactBody.of(party.contact()));
        }
    }

    /**
     * An introduction as one of its sides or a coordinator reads it.
     *
     * @param mine the side of the organisation acted for; null for a coordinator
     * @param asking the side that wants to talk
     * @param asked the side that it wants to talk to
     * @param needId the buyer's need it is about; null when it is about none
     * @param reason why the asking side wants to talk; empty once it is erased
     * @param askedAt when it was asked for
     * @param dueAt when it lapses without an answer
     * @param agreedAt when both sides had said yes; null before
     * @param slots the proposed moments for a first call that are still to come
     * @param meetingAt the moment that was picked; null without one
     * @param outcomeDueAt when both sides are asked what came of it; null before they agreed
     * @param outcome what came of it; null before a side said so
     * @param refusal the reason of a no, for the side that gave it and for coordinators; else null
     * @param endedBy the side that said no or reported the outcome; null for all others
     */
    record IntroductionBody(
            UUID id,
            IntroductionState state,
            @Nullable IntroductionSide mine,
            IntroducedPartyBody asking,
            IntroducedPartyBody asked,
            @Nullable UUID needId,
            String reason,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant agreedAt,
            List<Instant> slots,
            @Nullable Instant meetingAt,
            @Nullable Instant outcomeDueAt,
            @Nullable IntroductionOutcome outcome,
            @Nullable IntroductionRefusal refusal,
            @Nullable IntroductionSide endedBy) {

        static IntroductionBody of(IntroductionView view) {
            return new IntroductionBody(
                    view.id(),
                    view.state(),
                    view.mine(),
                    IntroducedPartyBody.of(view.asking()),
                    IntroducedPartyBody.of(view.asked()),
                    view.needId(),
                    view.reason(),
                    view.askedAt(),
                    view.dueAt(),
                    view.agreedAt(),
                    view.slots(),
                    view.meetingAt(),
                    view.outcomeDueAt(),
                    view.outcome(),
                    view.refusal(),
                    view.endedBy());
        }
    }

    /**
     * A request for an introduction.
     *
     * @param askedOrganisationId the organisation to talk to
     * @param askingOrganisationId the organisation that wants to talk, for a coordinator; by default the one acted for
     * @param entryId the solution of a booklet from which it is asked, contributed by the asked organisation
     * @param reason why, in at most 1,000 characters
     * @param contact the contact that is shown after both said yes; none from a coordinator, who asks both sides
     * @param slots at most three moments for a first call
     */
    record NewIntroduction(
            @NotNull UUID askedOrganisationId,
            @Nullable UUID askingOrganisationId,
            @Nullable UUID entryId,
            @NotNull String reason,
            @Valid @Nullable IntroductionContactBody contact,
            @Nullable List<@NotNull Instant> slots) {}

    /**
     * The yes of one side.
     *
     * @param contact the contact that the other side will see
     * @param slot one of the proposed moments for a first call; null for none
     */
    record IntroductionConsentBody(
            @NotNull @Valid IntroductionContactBody contact,
            @Nullable Instant slot) {}

    /**
     * The no of one side.
     *
     * @param reason why; the other side does not read it
     */
    record IntroductionRefusalBody(@NotNull IntroductionRefusal reason) {}

    /**
     * The result of an introduction.
     *
     * @param outcome what came of it; the first report counts
     */
    record IntroductionOutcomeBody(@NotNull IntroductionOutcome outcome) {}

    /** Lists introductions, the latest first: those of the organisation acted for, or all for a coordinator. */
    @GetMapping
    PagedModel<IntroductionRowBody> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        PageRequest request = PageRequest.of(page, size);
        boolean all = actor.organisationId() == null && actor.is(Role.COORDINATOR);
        Page<IntroductionRow> rows = all ? reading.all(actor, List.of(), request) : reading.own(actor, request);
        return new PagedModel<>(rows.map(IntroductionRowBody::of));
    }

    @GetMapping("/{id}")
    IntroductionBody show(Actor actor, @PathVariable UUID id) {
        return IntroductionBody.of(reading.find(IntroductionParticipant.signedIn(actor, id)));
    }

    @PostMapping
    ResponseEntity<IntroductionBody> ask(Actor actor, @Valid @RequestBody NewIntroduction body) {
        UUID organisation = Objects.requireNonNullElseGet(body.askingOrganisationId(), actor::requireOrganisation);
        IntroductionContactBody contact = body.contact();
        UUID id = asking.ask(
                actor,
                new IntroductionRequest(
                                Ids.next(),
                                AskingParty.organisation(organisation),
                                body.askedOrganisationId(),
                                null,
                                body.reason(),
                                contact == null ? null : RuleViolation.inPart("contact", contact::contact),
                                Objects.requireNonNullElse(body.slots(), List.of()))
                        .beganWith(body.entryId()));
        return ResponseEntity.created(URI.create("/api/v1/introductions/" + id)).body(show(actor, id));
    }

    @PostMapping("/{id}/consent")
    IntroductionBody consent(Actor actor, @PathVariable UUID id, @Valid @RequestBody IntroductionConsentBody body) {
        ProfessionalContact contact =
                RuleViolation.inPart("contact", () -> body.contact().contact());
        answering.agree(IntroductionParticipant.signedIn(actor, id), contact, body.slot());
        return show(actor, id);
    }

    @PostMapping("/{id}/refusal")
    IntroductionBody refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody IntroductionRefusalBody body) {
        answering.decline(IntroductionParticipant.signedIn(actor, id), body.reason());
        return show(actor, id);
    }

    @PostMapping("/{id}/outcome")
    IntroductionBody report(Actor actor, @PathVariable UUID id, @Valid @RequestBody IntroductionOutcomeBody body) {
        outcomes.report(IntroductionParticipant.signedIn(actor, id), body.outcome());
        return show(actor, id);
    }

    /** Erases the contact that the caller's side has shown; repeating it changes nothing. */
    @DeleteMapping("/{id}/contact")
    IntroductionBody eraseContact(Actor actor, @PathVariable UUID id) {
        erasing.erase(IntroductionParticipant.signedIn(actor, id));
        return show(actor, id);
    }
}
