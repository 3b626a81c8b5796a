package org.cordee.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.ListedDeposit;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.ReopeningReading;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists all deposits with the one that counts, and lets the lead reopen the frozen bid. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission")
class ReopeningResource {

    private final SubmissionReading submissions;
    private final ReopeningReading reading;
    private final ReopeningFrozenBid reopening;

    ReopeningResource(SubmissionReading submissions, ReopeningReading reading, ReopeningFrozenBid reopening) {
        this.submissions = submissions;
        this.reading = reading;
        this.reopening = reopening;
    }

    /**
     * A request to reopen the bid.
     *
     * @param number the number of the new reopening, as it was read
     * @param organisationIds the organisations whose sections and prices are reopened; empty to keep all of them
     * approved
     * @param reason the reason that is sent to every member
     */
    record ReopeningBody(
            @NotNull Integer number,
            @NotNull Set<UUID> organisationIds,
            @NotBlank String reason) {}

    /** Returns the deposits in the order they were completed. */
    @GetMapping("/deposits")
    List<ListedDeposit> deposits(Actor actor, @PathVariable UUID id) {
        return submissions.deposits(actor, id);
    }

    /** Returns the number with which the bid may be reopened, the reason if it may not, and the members. */
    @GetMapping("/reopening")
    ReopeningReading.View reopening(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    /** Reopens the bid. The same number with the same reason again changes nothing. */
    @PostMapping("/reopenings")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionView reopen(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReopeningBody body) {
        reopening.reopen(actor, id, body.number(), body.organisationIds(), body.reason());
        return submissions.view(actor, id);
    }
}
