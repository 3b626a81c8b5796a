package org.cordee.booklet.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.AddedPhoto;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.booklet.ReadingContributions.OwnContribution;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.booklet.ReviewingYearly;
import org.cordee.booklet.WithdrawingEntry;
import org.cordee.booklet.web.BookletBodies.ChangeRequestBody;
import org.cordee.booklet.web.BookletBodies.EndingBody;
import org.cordee.booklet.web.BookletBodies.FactCheckBody;
import org.cordee.booklet.web.BookletBodies.MoreTimeBody;
import org.cordee.booklet.web.BookletBodies.ReadRevisionBody;
import org.cordee.booklet.web.BookletBodies.SolutionTextBody;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Serves contributions to the programs of their structures and of coordinators. */
@RestController
@RequestMapping("/api/v1/contributions")
class ContributionResource {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final ReadingContributions reading;
    private final ContributingEntry contributing;
    private final PublishingEntryPhotos photos;
    private final CheckingFacts checking;
    private final ReviewingYearly yearly;
    private final ReviewingContribution reviewing;
    private final WithdrawingEntry withdrawing;

    ContributionResource(
            ReadingContributions reading,
            ContributingEntry contributing,
            PublishingEntryPhotos photos,
            CheckingFacts checking,
            ReviewingYearly yearly,
            ReviewingContribution reviewing,
            WithdrawingEntry withdrawing) {
        this.reading = reading;
        this.contributing = contributing;
        this.photos = photos;
        this.checking = checking;
        this.yearly = yearly;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
    }

    /**
     * A photograph that was added.
     *
     * @param id identifies it
     * @param positionRemoved true when the file named the place where it was taken, which was not kept
     */
    record AddedPhotoBody(UUID id, boolean positionRemoved) {}

    @GetMapping
    PagedModel<OwnContribution> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.ofStructure(actor, PageRequest.of(page, size)));
    }

    /** Coordinators get the last text that was sent in the place of the draft. */
    @GetMapping("/{id}")
    ContributionView show(Actor actor, @PathVariable UUID id) {
        return reading.find(actor, id);
    }

    @PutMapping("/{id}/draft")
    ContributionView saveDraft(Actor actor, @PathVariable UUID id, @Valid @RequestBody SolutionTextBody body) {
        contributing.saveDraft(actor, id, body.draftNumber(), body.content());
        return show(actor, id);
    }

    /** Sends the text to the coordinators as a new revision. */
    @PostMapping("/{id}/submission")
    ContributionView submit(Actor actor, @PathVariable UUID id, @Valid @RequestBody SolutionTextBody body) {
        contributing.submit(actor, id, body.draftNumber(), body.content());
        return show(actor, id);
    }

    @PostMapping("/{id}/refusal")
    ContributionView decline(Actor actor, @PathVariable UUID id, @Valid @RequestBody EndingBody body) {
        reading.own(actor, id);
        contributing.decline(actor, id, body.words());
        return show(actor, id);
    }

    /** Confirms the facts of a revision. */
    @PostMapping("/{id}/facts")
    ContributionView confirm(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReadRevisionBody body) {
        checking.confirm(actor, id, body.revision());
        return show(actor, id);
    }

    /** Says that the published revision is right as it is. */
    @PostMapping("/{id}/review")
    ContributionView stillRight(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReadRevisionBody body) {
        yearly.confirm(actor, id, body.revision());
        return show(actor, id);
    }

    /** Takes the text of a published entry up again. */
    @PostMapping("/{id}/changes")
    ContributionView takeUpAgain(Actor actor, @PathVariable UUID id) {
        yearly.change(actor, id);
        return show(actor, id);
    }

    @PostMapping("/{id}/withdrawal")
    ContributionView withdraw(Actor actor, @PathVariable UUID id, @Valid @RequestBody EndingBody body) {
        reading.find(actor, id);
        withdrawing.withdraw(actor, id, body.words());
        return show(actor, id);
    }

    @PostMapping("/{id}/change-requests")
    ContributionView askChanges(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeRequestBody body) {
        reviewing.askChanges(actor, id, body.revision(), body.words());
        return show(actor, id);
    }

    @PostMapping("/{id}/fact-checks")
    ContributionView askFactCheck(Actor actor, @PathVariable UUID id, @Valid @RequestBody FactCheckBody body) {
        reviewing.askFactCheck(actor, id, body.revision(), body.englishSummary());
        return show(actor, id);
    }

    @PostMapping("/{id}/more-time")
    ContributionView grantMoreTime(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoreTimeBody body) {
        reviewing.grantMoreTime(actor, id, body.until());
        return show(actor, id);
    }

    /** Adds the request's body; with {@code agreed=true} the structure states that it may publish it. */
    @PostMapping(
            path = "/{id}/photographs",
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    AddedPhotoBody addPhoto(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable LocalDate rightsUntil,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestBody byte[] file) {
        AddedPhoto added =
                photos.add(actor, id, new PhotoTerms(description, caption, owner, rightsUntil, agreed), file);
        return new AddedPhotoBody(added.id(), added.positionRemoved());
    }

    @DeleteMapping("/{id}/photographs/{photoId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePhoto(Actor actor, @PathVariable UUID id, @PathVariable UUID photoId) {
        photos.remove(actor, id, photoId);
    }

    @GetMapping("/{id}/photographs/{photoId}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable UUID photoId) {
        Download photo = reading.photo(actor, id, photoId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(photo.bytes());
    }
}
