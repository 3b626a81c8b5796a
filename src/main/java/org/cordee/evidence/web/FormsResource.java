package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.BuyerFormView;
import org.cordee.evidence.FormView;
import org.cordee.evidence.FormsReading;
import org.cordee.evidence.FormsReading.FormFile;
import org.cordee.evidence.FormsView;
import org.cordee.evidence.web.ApplicationBodies.BuyerFormBody;
import org.cordee.form.AttachmentName;
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

/** Serves the official forms of a consortium and the buyer's own forms to its lead. */
@RestController
@RequestMapping("/api/v1/consortia/{id}")
class FormsResource {

    private final FormsReading reading;
    private final BringingForms bringing;

    FormsResource(FormsReading reading, BringingForms bringing) {
        this.reading = reading;
        this.bringing = bringing;
    }

    @GetMapping("/forms")
    FormsView all(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @GetMapping("/forms/archive")
    ResponseEntity<byte[]> archive(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String names,
            @RequestParam(defaultValue = "PDF") FormFile format) {
        AttachmentName pattern = names == null ? AttachmentName.USUAL : new AttachmentName(names);
        return FileDownload.of("formulaires.zip", "application/zip", reading.archive(actor, id, pattern, format));
    }

    @GetMapping("/forms/{form}")
    FormView form(Actor actor, @PathVariable UUID id, @PathVariable String form) {
        return reading.form(actor, id, form);
    }

    @GetMapping("/forms/{form}/formats/{format}")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @PathVariable String form, @PathVariable FormFile format) {
        return download(reading.file(actor, id, form, format));
    }

    @PutMapping(path = "/forms/{form}/blank/file", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void blank(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(defaultValue = "formulaire.docx") String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream file) {
        bringing.bringBlank(actor, id, form, file, name, contentType);
    }

    @GetMapping("/forms/{form}/blank/file")
    ResponseEntity<byte[]> blank(Actor actor, @PathVariable UUID id, @PathVariable String form) {
        return download(reading.blank(actor, id, form));
    }

    @PostMapping(path = "/buyer-forms", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    BuyerFormView bring(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "formulaire.docx") String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream file) {
        return reading.buyerForm(actor, id, bringing.bringBuyerForm(actor, id, file, name, contentType));
    }

    @GetMapping("/buyer-forms/{buyerForm}")
    BuyerFormView buyerForm(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm) {
        return reading.buyerForm(actor, id, buyerForm);
    }

    @PutMapping("/buyer-forms/{buyerForm}")
    BuyerFormView fill(
            Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm, @Valid @RequestBody BuyerFormBody body) {
        bringing.fillBuyerForm(actor, id, buyerForm, body.values());
        return reading.buyerForm(actor, id, buyerForm);
    }

    @GetMapping("/buyer-forms/{buyerForm}/file")
    ResponseEntity<byte[]> buyerFile(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm) {
        return download(reading.buyerFile(actor, id, buyerForm));
    }

    @DeleteMapping("/buyer-forms/{buyerForm}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm) {
        bringing.removeBuyerForm(actor, id, buyerForm);
    }

    private static ResponseEntity<byte[]> download(Download file) {
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
