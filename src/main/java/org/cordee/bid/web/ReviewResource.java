package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingSection;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.ReviewingSection;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives over HTTP the decisions that other members make about a section: its reviewer first, then the lead. */
@RestController
@RequestMapping("/api/v1/sections/{id}")
class ReviewResource {

    private final BidReading reading;
    private final ReviewingSection reviewing;
    private final DecidingSection deciding;
    private final ReassigningSection reassigning;

    ReviewResource(
            BidReading reading, ReviewingSection reviewing, DecidingSection deciding, ReassigningSection reassigning) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.reassigning = reassigning;
    }

    record ReviewBody(
            @NotNull @Min(0) Integer version,
            @NotNull Decision decision,
            @Nullable String comment) {

        enum Decision {
            APPROVE,
            CHANGES
        }

        String words() {
            return comment == null ? "" : comment;
        }
    }

    record ReassignmentBody(
            @NotNull UUID ownerMemberId,
            @NotNull UUID reviewerMemberId,
            @NotNull Instant dueAt) {}

    /**
     * The new date of a section.
     *
     * @param expectedDueAt the date that the user read
     */
    record DueDateBody(
            @NotNull Instant expectedDueAt, @NotNull Instant dueAt) {}

    @PostMapping("/review")
    SectionResource.SectionAnswer review(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReviewBody review) {
        if (review.decision() == ReviewBody.Decision.APPROVE) {
            reviewing.approve(actor, id, review.version());
        } else {
            reviewing.sendBack(actor, id, review.version(), review.words());
        }
        return answer(actor, id);
    }

    /** Records the lead's decision after three reviews: it accepts the section as it is or has it written again. */
    @PostMapping("/decision")
    SectionResource.SectionAnswer decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReviewBody review) {
        if (review.decision() == ReviewBody.Decision.APPROVE) {
            deciding.accept(actor, id, review.version());
        } else {
            deciding.askAgain(actor, id, review.version(), review.words());
        }
        return answer(actor, id);
    }

    @PostMapping("/reassignment")
    SectionResource.SectionAnswer reassign(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ReassignmentBody body) {
        reassigning.reassign(actor, id, body.ownerMemberId(), body.reviewerMemberId(), body.dueAt());
        return answer(actor, id);
    }

    @PostMapping("/due-date")
    SectionResource.SectionAnswer reschedule(Actor actor, @PathVariable UUID id, @Valid @RequestBody DueDateBody body) {
        reassigning.reschedule(actor, id, body.expectedDueAt(), body.dueAt());
        return answer(actor, id);
    }

    private SectionResource.SectionAnswer answer(Actor actor, UUID id) {
        return SectionResource.SectionAnswer.of(reading.section(actor, id));
    }
}
