package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReadingHistory;
import org.cordee.bid.RestoringDraft;
import org.cordee.bid.SavedVersion;
import org.cordee.bid.SectionText;
import org.cordee.document.text.TextDifference;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the saved texts of a section over HTTP. */
@RestController
@RequestMapping("/api/v1/sections/{id}/drafts")
class DraftResource {

    private final BidReading reading;
    private final ReadingHistory history;
    private final RestoringDraft restoring;

    DraftResource(BidReading reading, ReadingHistory history, RestoringDraft restoring) {
        this.reading = reading;
        this.history = history;
        this.restoring = restoring;
    }

    record DraftAnswer(int version, String title, String markdown) {}

    /** The differences between two saved texts. */
    record DifferenceAnswer(int from, int to, List<TextDifference.Part> parts) {}

    record RestoreBody(@NotNull @Min(0) Integer expectedVersion) {}

    record RestoredAnswer(int version) {}

    @GetMapping
    PagedModel<SavedVersion> drafts(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        return new PagedModel<>(history.earliestFirst(actor, id, PageRequest.of(page, size)));
    }

    /** Returns an earlier text by its number in the section's history. */
    @GetMapping("/{version}")
    DraftAnswer draft(Actor actor, @PathVariable UUID id, @PathVariable int version) {
        SectionText text = reading.draft(actor, id, version);
        return new DraftAnswer(version, text.title(), text.markdown());
    }

    @GetMapping("/{version}/differences")
    DifferenceAnswer difference(Actor actor, @PathVariable UUID id, @PathVariable int version, @RequestParam int from) {
        return new DifferenceAnswer(
                from, version, reading.difference(actor, id, from, version).parts());
    }

    /** Restores an earlier text. The request names the current version, so that a newer text is not replaced unseen. */
    @PostMapping("/{version}/restoration")
    RestoredAnswer restore(
            Actor actor, @PathVariable UUID id, @PathVariable int version, @Valid @RequestBody RestoreBody body) {
        return new RestoredAnswer(restoring.restore(actor, id, body.expectedVersion(), version));
    }
}
