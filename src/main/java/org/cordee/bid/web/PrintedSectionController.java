package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.SectionPreview;
import org.cordee.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a section as it will be printed, for the page and for the API. */
@RestController
class PrintedSectionController {

    private final SectionPreview printed;

    PrintedSectionController(SectionPreview printed) {
        this.printed = printed;
    }

    @GetMapping(
            path = {"/sections/{id}/print", "/api/v1/sections/{id}/print"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("section.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(printed.pdf(actor, id));
    }
}
