package org.cordee.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.SigningAct;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.ListedSize;
import org.cordee.submission.Receipt;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.StoringPlatformReceipt;
import org.cordee.submission.SubmissionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records over HTTP a deposit that was made on the buyer's platform, by the platform's receipt. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission")
class HandDepositResource {

    private final RecordingHandDeposit recording;
    private final StoringPlatformReceipt keeping;
    private final SubmissionReading reading;

    HandDepositResource(RecordingHandDeposit recording, StoringPlatformReceipt keeping, SubmissionReading reading) {
        this.recording = recording;
        this.keeping = keeping;
        this.reading = reading;
    }

    /**
     * A file as the receipt lists it.
     *
     * @param size in bytes, 0 when the receipt gives none
     * @param sha256 missing when the receipt gives no hash
     */
    record FileBody(
            @NotBlank String name,
            @PositiveOrZero long size,
            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256) {

        ListedFile file() {
            return new ListedFile(name, ListedSize.exactly(size), sha256);
        }
    }

    /**
     * The receipt of the buyer's platform.
     *
     * @param zone the time zone of the receipt; Paris when it is missing
     * @param receiptDocumentId the stored receipt; a deposit without it is refused
     */
    record HandDepositBody(
            @NotBlank String platform,
            @NotBlank String number,
            @Nullable OffsetDateTime startedAt,
            @NotNull OffsetDateTime completedAt,
            @Nullable String zone,
            @NotEmpty List<@Valid @NotNull FileBody> files,
            @Nullable UUID receiptDocumentId,
            @Nullable OffsetDateTime backupReceivedAt,
            boolean incident) {

        HandReceipt toReceipt() {
            OffsetDateTime begun = startedAt == null ? completedAt : startedAt;
            return new HandReceipt(
                    platform,
                    number,
                    begun.toInstant(),
                    completedAt.toInstant(),
                    zoneOrParis(zone),
                    files.stream().map(FileBody::file).toList(),
                    receiptDocumentId,
                    backupReceivedAt == null ? null : backupReceivedAt.toInstant(),
                    incident);
        }

        private ZoneId zoneOrParis(@Nullable String zone) {
            try {
                return zone == null ? Deadline.PARIS : ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                throw RuleViolation.of("zone", "submission.by-hand.no-such-zone", zone);
            }
        }
    }

    /** Records the deposit and returns the receipt that counts. The same receipt again changes nothing. */
    @SigningAct
    @PostMapping("/deposits/by-hand")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt record(Actor actor, @PathVariable UUID id, @Valid @RequestBody HandDepositBody body) {
        recording.record(actor, id, body.toReceipt());
        return reading.receipt(actor, id);
    }

    record KeptReceipt(UUID receiptDocumentId, String name, String sha256, long size) {}

    /**
     * Stores the request body as the platform's receipt. Its content, not its name, decides if the file is accepted.
     */
    @PostMapping(path = "/platform-receipts", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeptReceipt keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "recepisse") String name,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            InputStream body)
            throws IOException {
        StoredDocument kept = keeping.keep(actor, id, body, name, type);
        return new KeptReceipt(kept.id(), kept.name(), kept.sha256(), kept.size());
    }
}
