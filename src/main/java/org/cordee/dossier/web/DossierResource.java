package org.cordee.dossier.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.dossier.DossierView;
import org.cordee.dossier.FileKind;
import org.cordee.dossier.FileLine;
import org.cordee.dossier.FileView;
import org.cordee.dossier.OpeningFile;
import org.cordee.dossier.OpeningFile.OpenedContent;
import org.cordee.dossier.OpeningLine;
import org.cordee.dossier.ReadingDossier;
import org.cordee.dossier.ReceivingDossier;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Serves the buyer's documents of a grouping to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/dossier")
class DossierResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingDossier reading;
    private final ReceivingDossier receiving;
    private final OpeningFile opening;

    DossierResource(ReadingDossier reading, ReceivingDossier receiving, OpeningFile opening) {
        this.reading = reading;
        this.receiving = receiving;
        this.opening = opening;
    }

    /**
     * The version that was loaded.
     *
     * @param number the number of the version; that of the last one when the ZIP is the same
     */
    record VersionReceived(int number) {}

    /** Returns a version with the list of all; the latest one without a number. */
    @GetMapping
    DossierView show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return reading.view(actor, id, version);
    }

    /** Loads a version: the ZIP in the part "archive". The same ZIP as the last one changes nothing. */
    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionReceived receive(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile archive,
            @RequestParam(required = false) @Nullable LocalDate publishedOn)
            throws IOException {
        DossierUploadForm form = new DossierUploadForm(archive, publishedOn == null ? "" : publishedOn.toString());
        reading.requireLead(actor, id);
        try (InputStream content = form.open()) {
            return new VersionReceived(receiving.receive(actor, id, form.with(content)));
        }
    }

    /** Lists the files of a version in the order of the ZIP. */
    @GetMapping("/buyer-files")
    PagedModel<FileLine> files(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable FileKind kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.files(actor, id, version, kind, PageRequest.of(page, size)));
    }

    /** Returns a file with ten of its pages. The opening is noted. */
    @GetMapping("/buyer-files/{buyerFile}")
    FileView file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID buyerFile,
            @RequestParam(defaultValue = "1") @Min(1) int from) {
        return opening.open(actor, id, buyerFile, from);
    }

    /** Returns the bytes of a file. The opening is noted. */
    @GetMapping(path = "/buyer-files/{buyerFile}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<InputStreamResource> content(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerFile) {
        return answer(opening.download(actor, id, buyerFile));
    }

    /** Returns the ZIP of a version exactly as it was loaded. Each of its files counts as opened. */
    @GetMapping(path = "/versions/{number}/archive", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<InputStreamResource> archive(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return answer(opening.archive(actor, id, number));
    }

    /** Lists who opened which file, the latest first: for the lead all, for a member its own people. */
    @GetMapping("/openings")
    PagedModel<OpeningLine> openings(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.openings(actor, id, PageRequest.of(page, size)));
    }

    private static ResponseEntity<InputStreamResource> answer(OpenedContent opened) {
        return FileDownload.of(
                opened.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, opened.size(), opened.content());
    }
}
