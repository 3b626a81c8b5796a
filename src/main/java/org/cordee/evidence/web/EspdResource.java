package org.cordee.evidence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.InputStream;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.BringingEspdRequest;
import org.cordee.evidence.EspdReading;
import org.cordee.evidence.EspdReading.EspdFormat;
import org.cordee.evidence.EspdRequestView;
import org.cordee.evidence.EspdStatement;
import org.cordee.evidence.EspdView;
import org.cordee.evidence.RespondingToEspd;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the buyer's ESPD request to the lead, and the responses to their members. */
@RestController
@RequestMapping("/api/v1")
class EspdResource {

    private final EspdReading reading;
    private final BringingEspdRequest bringing;
    private final RespondingToEspd responding;

    EspdResource(EspdReading reading, BringingEspdRequest bringing, RespondingToEspd responding) {
        this.reading = reading;
        this.bringing = bringing;
        this.responding = responding;
    }

    @GetMapping("/consortia/{id}/espd-request")
    EspdRequestView request(Actor actor, @PathVariable UUID id) {
        return reading.request(actor, id);
    }

    @PutMapping(path = "/consortia/{id}/espd-request", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bring(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "espd-request.xml") String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream file) {
        bringing.bring(actor, id, file, name, contentType);
    }

    @DeleteMapping("/consortia/{id}/espd-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        bringing.remove(actor, id);
    }

    @GetMapping("/evidence/{id}/espd")
    EspdView read(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    @PutMapping("/evidence/{id}/espd")
    EspdView state(Actor actor, @PathVariable UUID id, @Valid @RequestBody EspdStatement body) {
        responding.state(actor, id, body);
        return reading.view(actor, id);
    }

    @PostMapping(path = "/evidence/{id}/espd/former", consumes = MediaType.ALL_VALUE)
    EspdStatement former(Actor actor, @PathVariable UUID id, InputStream file) {
        return reading.former(actor, id, FormUpload.bytes(file));
    }

    @PostMapping("/evidence/{id}/espd/{responder}/confirmation")
    EspdView confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID responder) {
        responding.confirm(actor, id, responder);
        return reading.view(actor, id);
    }

    @GetMapping(path = "/evidence/{id}/espd/{responder}/draft", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable UUID id, @PathVariable UUID responder) {
        return FileDownload.of("projet-dume.pdf", MediaType.APPLICATION_PDF_VALUE, reading.draft(actor, id, responder));
    }

    @GetMapping("/evidence/{id}/espd/{responder}/formats/{format}")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID responder,
            @PathVariable EspdFormat format,
            @RequestParam(required = false) @Min(1) @Nullable Integer confirmation) {
        Download file = reading.confirmed(actor, id, responder, format, confirmation);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
