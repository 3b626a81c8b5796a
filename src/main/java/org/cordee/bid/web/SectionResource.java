package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.CriterionKind;
import org.cordee.bid.DraftPauseReason;
import org.cordee.bid.SectionRow;
import org.cordee.bid.SectionView;
import org.cordee.bid.StoringLateText;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves sections over HTTP. A request that writes names the version it read; an outdated version is refused with 409.
 */
@RestController
@RequestMapping("/api/v1")
class SectionResource {

    private final BidReading reading;
    private final WritingSection writing;
    private final StoringLateText keeping;

    SectionResource(BidReading reading, WritingSection writing, StoringLateText keeping) {
        this.reading = reading;
        this.writing = writing;
        this.keeping = keeping;
    }

    record TextBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull String title,
            @NotNull String markdown) {}

    record VersionAnswer(int version) {}

    record SectionAnswer(
            UUID id,
            UUID consortiumId,
            String heading,
            @Nullable BigDecimal weight,
            @Nullable Integer maxPages,
            String organisation,
            String reviewer,
            String lotNumber,
            String state,
            Instant dueAt,
            boolean late,
            int timesSentBack,
            int version,
            String title,
            String markdown,
            int words,
            BigDecimal pages,
            CriterionKind criterion,
            @Nullable String comment,
            boolean mayWrite,
            boolean mayReview,
            boolean mayDecide,
            boolean mayReschedule,
            boolean mayReassign,
            @Nullable DraftPauseReason rest,
            List<SectionView.Saved> history) {

        static SectionAnswer of(SectionView section) {
            return new SectionAnswer(
                    section.id(),
                    section.consortiumId(),
                    section.brief().heading(),
                    section.brief().weight(),
                    section.brief().maxPages(),
                    section.organisationName(),
                    section.reviewerName(),
                    section.lotNumber(),
                    section.state().name(),
                    section.dueAt(),
                    section.late(),
                    section.rounds(),
                    section.version(),
                    section.title(),
                    section.markdown(),
                    section.words(),
                    section.pages(),
                    section.criterion(),
                    section.comment(),
                    section.mayWrite(),
                    section.mayReview(),
                    section.mayDecide(),
                    section.mayReschedule(),
                    section.mayReassign(),
                    section.rest(),
                    section.history());
        }
    }

    @GetMapping("/consortia/{id}/sections")
    List<SectionRow> sections(Actor actor, @PathVariable UUID id) {
        return reading.sections(actor, id);
    }

    @GetMapping("/sections/{id}")
    SectionAnswer section(Actor actor, @PathVariable UUID id) {
        return SectionAnswer.of(reading.section(actor, id));
    }

    /** Saves the text. An outdated text is refused with 409 and stored in the history all the same. */
    @PutMapping("/sections/{id}")
    VersionAnswer save(Actor actor, @PathVariable UUID id, @Valid @RequestBody TextBody text) {
        try {
            return new VersionAnswer(
                    writing.saveDraft(actor, id, text.expectedVersion(), text.title(), text.markdown()));
        } catch (RuleViolation no) {
            if (StoringLateText.isLateText(no)) {
                keeping.store(actor, id, text.title(), text.markdown());
            }
            throw no;
        }
    }

    @PostMapping("/sections/{id}/submission")
    VersionAnswer submit(Actor actor, @PathVariable UUID id, @Valid @RequestBody TextBody text) {
        return new VersionAnswer(writing.submit(actor, id, text.expectedVersion(), text.title(), text.markdown()));
    }
}
