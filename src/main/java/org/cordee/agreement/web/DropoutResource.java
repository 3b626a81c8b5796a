package org.cordee.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.util.UUID;
import org.cordee.agreement.AddingDropoutEvidence;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.DropoutView;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.agreement.SentFile;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads the members that failed while the bid was drafted, and replaces them. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/dropouts")
class DropoutResource {

    private final DropoutReading reading;
    private final ReplacingDropout replacing;
    private final AddingDropoutEvidence adding;

    DropoutResource(DropoutReading reading, ReplacingDropout replacing, AddingDropoutEvidence adding) {
        this.reading = reading;
        this.replacing = replacing;
        this.adding = adding;
    }

    /**
     * @param reason what happened; only the lead reads it
     * @param evidence the document that shows it, by its name and date
     */
    record DropoutBody(
            @NotNull UUID organisationId,
            @NotNull DropoutCause cause,
            @NotBlank String reason,
            @NotBlank String evidence) {}

    @GetMapping
    DropoutView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    /** Replaces a member. The same member for the same reason twice is one replacement. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DropoutView replace(Actor actor, @PathVariable UUID id, @Valid @RequestBody DropoutBody body) {
        replacing.replace(
                actor, id, body.organisationId(), new DropoutReason(body.cause(), body.reason(), body.evidence()));
        return reading.of(actor, id);
    }

    /**
     * Adds the request's body as a document. Its content decides the type, its name does not. The same content twice is
     * one document.
     */
    @PostMapping(path = "/{organisationId}/documents", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DropoutView.Line add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @RequestParam(defaultValue = "piece") String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            InputStream body) {
        adding.add(actor, id, organisationId, new SentFile(body, name, type));
        return reading.line(actor, id, organisationId);
    }

    @GetMapping("/{organisationId}/documents/{documentId}/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @PathVariable UUID organisationId, @PathVariable UUID documentId) {
        Download file = reading.document(actor, id, organisationId, documentId);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
