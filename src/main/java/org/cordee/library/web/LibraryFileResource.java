package org.cordee.library.web;

import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.library.AttachingFiles;
import org.cordee.library.LibraryFileKind;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives, serves and removes the files of an entry. */
@RestController
@RequestMapping("/api/v1/library/entries/{id}/attachments")
class LibraryFileResource {

    private final AttachingFiles attaching;
    private final ReadingLibrary reading;

    LibraryFileResource(AttachingFiles attaching, ReadingLibrary reading) {
        this.attaching = attaching;
        this.reading = reading;
    }

    /**
     * The id of an attached file.
     *
     * @param id the file
     */
    record LibraryFileAdded(UUID id) {}

    @PostMapping(consumes = {MediaType.APPLICATION_PDF_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    LibraryFileAdded attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "OTHER") LibraryFileKind kind,
            @RequestBody byte[] file) {
        return new LibraryFileAdded(attaching.attach(actor, id, kind, file));
    }

    @GetMapping("/{attachment}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        Download download = attaching.download(actor, id, attachment);
        return FileDownload.of(download.name(), download.mediaType(), download.bytes());
    }

    @DeleteMapping("/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        reading.entry(actor, id);
        attaching.detach(actor, id, attachment);
    }
}
