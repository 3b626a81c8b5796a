package org.cordee.submission.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.reading.ListedDeposit;
import org.cordee.submission.reading.SubmissionReading;
import org.cordee.submission.reading.SubmissionView;
import org.cordee.submission.reopening.ReopeningFrozenBid;
import org.cordee.submission.reopening.ReopeningReading;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All deposits with the one that counts, and the frozen bid opened again by its lead. */
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
     * @param number to reopen with, as it was read
     * @param organisationIds whose sections and prices are open again; none keeps all of them as they are approved
     * @param reason told to every member
     */
    record ReopeningBody(
            @NotNull Integer number,
            @NotNull Set<UUID> organisationIds,
            @NotBlank String reason) {}

    /** In the order they were completed. */
    @GetMapping("/deposits")
    List<ListedDeposit> deposits(Actor actor, @PathVariable UUID id) {
        return submissions.deposits(actor, id);
    }

    /** Whether and with which number the bid may be opened again, and whose parts. */
    @GetMapping("/reopening")
    ReopeningReading.View reopening(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    /** The same number with the same reason twice is one reopening. */
    @PostMapping("/reopenings")
    @ResponseStatus(HttpStatus.CREATED)
    SubmissionView reopen(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReopeningBody body) {
        reopening.reopen(actor, id, body.number(), body.organisationIds(), body.reason());
        return submissions.view(actor, id);
    }
}
