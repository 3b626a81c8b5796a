package org.cordee.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.organisation.KeepingReferences;
import org.cordee.organisation.Presentation;
import org.cordee.organisation.Presentation.PageReferenceLine;
import org.cordee.organisation.PublishingPhotos;
import org.cordee.organisation.PublishingPhotos.PublishedPhoto;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.ReferenceAmount;
import org.cordee.organisation.ReferenceTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
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

/** Serves the words, photographs and references of organisations' pages to API clients. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
class PresentationResource {

    private final ReadingPresentation reading;
    private final PublishingPhotos publishing;
    private final KeepingReferences keeping;

    PresentationResource(ReadingPresentation reading, PublishingPhotos publishing, KeepingReferences keeping) {
        this.reading = reading;
        this.publishing = publishing;
        this.keeping = keeping;
    }

    /**
     * A photograph of a page.
     *
     * @param description the text for readers who do not see it
     * @param width the number of pixels across
     * @param height the number of pixels down
     * @param addedAt when it was published
     */
    record PagePhotoBody(UUID id, String description, int width, int height, Instant addedAt) {}

    /**
     * A contract that an organisation performed.
     *
     * @param version the version that a change names
     * @param buyer who ordered the work
     * @param subject what was done
     * @param year the calendar year in which the work ended
     * @param magnitude the order of magnitude of the amount before tax
     * @param attestedAt since when there is an attestation of the buyer; null without one
     */
    record PageReferenceBody(
            UUID id,
            long version,
            String buyer,
            String subject,
            int year,
            ReferenceAmount magnitude,
            @Nullable Instant attestedAt) {

        static PageReferenceBody of(PageReferenceLine line) {
            return new PageReferenceBody(
                    line.id(),
                    line.version(),
                    line.buyer(),
                    line.subject(),
                    line.year(),
                    line.magnitude(),
                    line.attestedAt());
        }
    }

    /**
     * How an organisation presents itself to everybody.
     *
     * @param wordsFr what it does, in French; null when it has not said
     * @param wordsEn the same in English; null without a translation
     * @param photos its photographs, the first added first
     * @param references its references, the latest first
     */
    record PresentationBody(
            @Nullable String wordsFr,
            @Nullable String wordsEn,
            List<PagePhotoBody> photos,
            List<PageReferenceBody> references) {

        static PresentationBody of(Presentation shown) {
            return new PresentationBody(
                    shown.words().french(),
                    shown.words().english(),
                    shown.photos().stream()
                            .map(one -> new PagePhotoBody(
                                    one.id(), one.description(), one.width(), one.height(), one.addedAt()))
                            .toList(),
                    shown.references().stream().map(PageReferenceBody::of).toList());
        }
    }

    /**
     * A photograph that was published.
     *
     * @param positionRemoved true when the file named the place where it was taken, which was not kept
     */
    record PublishedPhotoBody(UUID id, boolean positionRemoved) {}

    /**
     * A reference to publish, or the change of one.
     *
     * @param version the version that the caller knows; null for a new one
     * @param buyer who ordered the work
     * @param subject what was done
     * @param year the calendar year in which the work ended
     * @param magnitude the order of magnitude of the amount before tax
     */
    record StatedReferenceBody(
            @Nullable Long version,
            @NotBlank String buyer,
            @NotBlank String subject,
            @Nullable Integer year,
            @Nullable ReferenceAmount magnitude) {

        ReferenceTerms terms() {
            return new ReferenceTerms(buyer, subject, year, magnitude);
        }

        long requireVersion() {
            if (version == null) {
                throw RuleViolation.of("version", "organisation.version-missing");
            }
            return version;
        }
    }

    @GetMapping("/presentation")
    PresentationBody presentation(Actor actor, @PathVariable UUID id) {
        return PresentationBody.of(reading.find(actor, id));
    }

    @GetMapping("/photos/{photoId}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable UUID photoId) {
        return PresentationController.answer(photoId, reading.photo(actor, id, photoId));
    }

    /** Publishes the request's body; with {@code rights=true} the organisation states that it may publish it. */
    @PostMapping(
            path = "/page/photos",
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    PublishedPhotoBody addPhoto(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "false") boolean rights,
            @RequestBody byte[] file) {
        PublishedPhoto added = publishing.add(actor, id, description, rights, file);
        return new PublishedPhotoBody(added.id(), added.positionRemoved());
    }

    @DeleteMapping("/page/photos/{photoId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePhoto(Actor actor, @PathVariable UUID id, @PathVariable UUID photoId) {
        publishing.remove(actor, id, photoId);
    }

    @PostMapping("/page/references")
    @ResponseStatus(HttpStatus.CREATED)
    PageReferenceBody state(Actor actor, @PathVariable UUID id, @Valid @RequestBody StatedReferenceBody body) {
        return own(actor, id, keeping.state(actor, id, body.terms(), KeepingReferences.NO_FILE));
    }

    @PutMapping("/page/references/{referenceId}")
    PageReferenceBody change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID referenceId,
            @Valid @RequestBody StatedReferenceBody body) {
        keeping.change(actor, id, referenceId, body.requireVersion(), body.terms(), KeepingReferences.NO_FILE);
        return own(actor, id, referenceId);
    }

    private PageReferenceBody own(Actor actor, UUID id, UUID referenceId) {
        return reading.own(actor, id).references().stream()
                .filter(one -> one.id().equals(referenceId))
                .map(PageReferenceBody::of)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @DeleteMapping("/page/references/{referenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID referenceId) {
        keeping.remove(actor, id, referenceId);
    }

    /** Attaches the request's body, a PDF or a photograph, in the place of an earlier attestation. */
    @PutMapping(
            path = "/page/references/{referenceId}/attestation",
            consumes = {MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attest(Actor actor, @PathVariable UUID id, @PathVariable UUID referenceId, @RequestBody byte[] file) {
        keeping.attest(actor, id, referenceId, file);
    }

    @DeleteMapping("/page/references/{referenceId}/attestation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAttestation(Actor actor, @PathVariable UUID id, @PathVariable UUID referenceId) {
        keeping.withdrawAttestation(actor, id, referenceId);
    }

    @GetMapping("/references/{referenceId}/attestation")
    ResponseEntity<byte[]> attestation(Actor actor, @PathVariable UUID id, @PathVariable UUID referenceId) {
        Download file = reading.attestation(actor, id, referenceId);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
