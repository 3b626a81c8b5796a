package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.OutlineLine;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.OutlineView;
import org.cordee.bid.SectionBrief;
import org.cordee.bid.SettlingOutline;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the outline of the memo over HTTP to the lead. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/outline")
class OutlineResource {

    private final OutlineReading reading;
    private final SettlingOutline settling;

    OutlineResource(OutlineReading reading, SettlingOutline settling) {
        this.reading = reading;
        this.settling = settling;
    }

    record OutlineLineBody(
            @NotNull String heading,
            @Nullable BigDecimal weight,
            @Nullable Integer maxPages,
            @NotNull UUID ownerMemberId,
            @NotNull UUID reviewerMemberId,
            @NotNull Instant dueAt) {

        static OutlineLineBody of(OutlineLine line) {
            return new OutlineLineBody(
                    line.brief().heading(),
                    line.brief().weight(),
                    line.brief().maxPages(),
                    line.ownerMemberId(),
                    line.reviewerMemberId(),
                    line.dueAt());
        }

        OutlineLine toLine() {
            return new OutlineLine(new SectionBrief(heading, weight, maxPages), ownerMemberId, reviewerMemberId, dueAt);
        }
    }

    record OutlineBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotEmpty List<@Valid OutlineLineBody> lines) {}

    record OutlineSettlementBody(@NotNull @Min(0) Integer version) {}

    record OutlineAnswer(
            UUID consortiumId,
            int version,
            boolean settled,
            boolean mayPlan,
            List<OutlineLineBody> lines,
            List<OutlineView.MemberChoice> members) {

        static OutlineAnswer of(OutlineView outline) {
            return new OutlineAnswer(
                    outline.consortiumId(),
                    outline.version(),
                    outline.settled(),
                    outline.mayPlan(),
                    outline.lines().stream().map(OutlineLineBody::of).toList(),
                    outline.members());
        }
    }

    @GetMapping
    OutlineAnswer outline(Actor actor, @PathVariable UUID id) {
        return OutlineAnswer.of(reading.outline(actor, id));
    }

    @PutMapping
    OutlineAnswer plan(Actor actor, @PathVariable UUID id, @Valid @RequestBody OutlineBody body) {
        settling.plan(
                actor,
                id,
                body.expectedVersion(),
                body.lines().stream().map(OutlineLineBody::toLine).toList());
        return outline(actor, id);
    }

    /** Settles the outline: the writers are asked, and the outline no longer changes. */
    @PostMapping("/settlement")
    OutlineAnswer settle(Actor actor, @PathVariable UUID id, @Valid @RequestBody OutlineSettlementBody body) {
        settling.settle(actor, id, body.version());
        return outline(actor, id);
    }
}
