package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.MemoPreview;
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

/** Serves a section, or all that the user may read, as they will be printed, for the page and for the API. */
@RestController
class PrintedSectionController {

    private final SectionPreview printed;
    private final MemoPreview memo;

    PrintedSectionController(SectionPreview printed, MemoPreview memo) {
        this.printed = printed;
        this.memo = memo;
    }

    @GetMapping(
            path = {"/sections/{id}/print", "/api/v1/sections/{id}/print"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(Actor actor, @PathVariable UUID id) {
        return inline("section.pdf", printed.pdf(actor, id));
    }

    @GetMapping(
            path = {"/consortia/{id}/sections/print", "/api/v1/consortia/{id}/sections/print"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> printAll(Actor actor, @PathVariable UUID id) {
        return inline("memoire.pdf", memo.pdf(actor, id));
    }

    private static ResponseEntity<byte[]> inline(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }
}
