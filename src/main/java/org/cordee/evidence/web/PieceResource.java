package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.Piece;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.evidence.web.ApplicationBodies.ProvisionBody;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives one piece of a member's evidence: a file, or an answer without a file. */
@RestController
@RequestMapping("/api/v1/evidence/{id}")
class PieceResource {

    private final ApplicationReading reading;
    private final ProvidingEvidence providing;

    PieceResource(ApplicationReading reading, ProvidingEvidence providing) {
        this.reading = reading;
        this.providing = providing;
    }

    @PutMapping("/pieces/{piece}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(Actor actor, @PathVariable UUID id, @PathVariable Piece piece, @Valid @RequestBody ProvisionBody body) {
        providing.answerWithoutFile(actor, id, piece, body.provision());
    }

    @PutMapping(path = "/pieces/{piece}/file", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void upload(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Piece piece,
            @RequestParam(defaultValue = "piece.pdf") String name,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate expiresOn,
            @RequestParam(required = false) @Nullable UUID operator,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream file) {
        Provision provision = Provision.file(issuedOn, expiresOn).of(operator);
        providing.upload(actor, id, piece, provision, file, name, contentType);
    }

    @GetMapping("/pieces/{piece}/file")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable Piece piece,
            @RequestParam(required = false) @Nullable UUID operator,
            @RequestParam(required = false) @Nullable Integer version) {
        Download download = reading.download(actor, id, piece, operator, version);
        return FileDownload.of(download.name(), download.mediaType(), download.bytes());
    }

    @GetMapping(path = "/sheets/{piece}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID id, @PathVariable Piece piece) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reading.sheet(actor, id, piece));
    }
}
