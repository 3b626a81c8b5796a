package org.cordee.candidacy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cordee.candidacy.CandidacyReading;
import org.cordee.candidacy.CandidacyView;
import org.cordee.candidacy.ConsentCause;
import org.cordee.candidacy.FreezingApplication;
import org.cordee.candidacy.GivenConsent;
import org.cordee.candidacy.RecordingApplicationDeposit;
import org.cordee.candidacy.RecordingConsent;
import org.cordee.candidacy.RecordingDecision;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.FileDownload;
import org.cordee.shared.SigningAct;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.ListedSize;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the application that is deposited before the bid to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/candidacy")
class CandidacyResource {

    private final CandidacyReading reading;
    private final FreezingApplication freezing;
    private final RecordingApplicationDeposit depositing;
    private final RecordingDecision deciding;
    private final RecordingConsent consenting;

    CandidacyResource(
            CandidacyReading reading,
            FreezingApplication freezing,
            RecordingApplicationDeposit depositing,
            RecordingDecision deciding,
            RecordingConsent consenting) {
        this.reading = reading;
        this.freezing = freezing;
        this.depositing = depositing;
        this.deciding = deciding;
        this.consenting = consenting;
    }

    /**
     * A file as the receipt of an application lists it.
     *
     * @param name the name on the platform
     * @param size in bytes, 0 when the receipt gives none
     * @param sha256 absent when the receipt gives no hash
     */
    record ReceiptFile(
            @NotBlank String name,
            @PositiveOrZero long size,
            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {

        ListedFile file() {
            return new ListedFile(name, ListedSize.exactly(size), sha256);
        }
    }

    /**
     * The receipt of the buyer's platform for the application.
     *
     * @param platform the name of the platform
     * @param number the number of the receipt
     * @param completedAt when the platform had received everything
     * @param files the files that the receipt lists
     * @param receiptDocumentId the stored receipt; a deposit without it is refused
     */
    record ApplicationReceipt(
            @NotBlank String platform,
            @NotBlank String number,
            @NotNull OffsetDateTime completedAt,
            @NotEmpty List<@Valid @NotNull ReceiptFile> files,
            @Nullable UUID receiptDocumentId) {

        HandReceipt receipt(Deadline deadline) {
            return new HandReceipt(
                    platform,
                    number,
                    completedAt.toInstant(),
                    completedAt.toInstant(),
                    deadline.zone(),
                    files.stream().map(ReceiptFile::file).toList(),
                    receiptDocumentId,
                    null,
                    false);
        }
    }

    /**
     * The buyer's invitation to tender.
     *
     * @param invitedOn the date of the invitation
     * @param offersDueAt until when bids are deposited; the time zone is that of the grouping's deadline
     */
    record InvitationToTender(
            @NotNull LocalDate invitedOn,
            @NotNull OffsetDateTime offersDueAt) {}

    /**
     * The buyer's refusal of the application.
     *
     * @param toldOn the date of the buyer's letter
     * @param words the buyer's reasons, in its words
     */
    record Rejection(
            @NotNull LocalDate toldOn, @NotBlank String words) {}

    /**
     * The buyer's consent to a change of the members.
     *
     * @param organisation the member that may leave or be replaced
     * @param cause why
     * @param givenOn the date of the buyer's letter
     * @param words what happened to the member and what the buyer answered
     */
    record ConsentToRecord(
            @NotNull UUID organisation,
            @NotNull ConsentCause cause,
            @NotNull LocalDate givenOn,
            @NotBlank String words) {}

    /** Returns how far the application is. */
    @GetMapping
    CandidacyView candidacy(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    /** Freezes the application and builds its package. */
    @PostMapping("/freeze")
    CandidacyView freeze(Actor actor, @PathVariable UUID id) {
        freezing.freeze(actor, id);
        return reading.of(actor, id);
    }

    /** Opens the frozen application again, before it is deposited. */
    @PostMapping("/reopening")
    CandidacyView reopen(Actor actor, @PathVariable UUID id) {
        freezing.reopen(actor, id);
        return reading.of(actor, id);
    }

    /** Returns the frozen package. */
    @GetMapping(path = "/package", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> archive(Actor actor, @PathVariable UUID id) {
        Download file = reading.archive(actor, id);
        return FileDownload.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.bytes());
    }

    /** Records the deposit of the application by its receipt. */
    @SigningAct
    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    CandidacyView deposit(Actor actor, @PathVariable UUID id, @Valid @RequestBody ApplicationReceipt body) {
        depositing.record(actor, id, body.receipt(reading.of(actor, id).deadline()));
        return reading.of(actor, id);
    }

    /** Records that the buyer invites to tender. */
    @PostMapping("/invitation")
    CandidacyView invited(Actor actor, @PathVariable UUID id, @Valid @RequestBody InvitationToTender body) {
        Deadline deadline = reading.of(actor, id).deadline();
        deciding.invited(
                actor,
                id,
                body.invitedOn(),
                Deadline.at(body.offersDueAt().toInstant(), deadline.zone()));
        return reading.of(actor, id);
    }

    /** Records that the buyer did not select the application. */
    @PostMapping("/rejection")
    CandidacyView rejected(Actor actor, @PathVariable UUID id, @Valid @RequestBody Rejection body) {
        deciding.notSelected(actor, id, body.toldOn(), body.words());
        return reading.of(actor, id);
    }

    /** Records that the buyer allows a member to leave or be replaced. */
    @PostMapping("/consents")
    @ResponseStatus(HttpStatus.CREATED)
    CandidacyView consent(Actor actor, @PathVariable UUID id, @Valid @RequestBody ConsentToRecord body) {
        consenting.record(
                actor, id, body.organisation(), new GivenConsent(body.cause(), body.givenOn(), body.words()));
        return reading.of(actor, id);
    }
}
