package org.cordee.organisation.web;

import java.time.Duration;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.ReadingPresentation.ShownPhoto;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Serves the files of an organisation's page: photographs to everybody, attestations to those who may open them. */
@Controller
@RequestMapping("/organisations/{id}")
class PresentationController {

    /** A removed photograph may stay for so long in caches on the way. */
    private static final Duration CACHED = Duration.ofHours(1);

    private final ReadingPresentation reading;

    PresentationController(ReadingPresentation reading) {
        this.reading = reading;
    }

    @GetMapping("/photos/{photoId}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable UUID photoId) {
        return answer(photoId, reading.photo(actor, id, photoId));
    }

    /** Answers with a photograph that the server has drawn itself; its content never changes under one id. */
    static ResponseEntity<byte[]> answer(UUID photoId, ShownPhoto photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .eTag(photoId.toString())
                .cacheControl(photo.shared() ? CacheControl.maxAge(CACHED).cachePublic() : CacheControl.noStore())
                .body(photo.bytes());
    }

    @GetMapping("/references/{referenceId}/attestation")
    ResponseEntity<byte[]> attestation(Actor actor, @PathVariable UUID id, @PathVariable UUID referenceId) {
        Download file = reading.attestation(actor, id, referenceId);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
