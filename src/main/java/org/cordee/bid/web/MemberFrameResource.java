package org.cordee.bid.web;

import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceWorkbooks;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the buyer's price file with a member's own prices to that member over HTTP, and reads it back. */
@RestController
@RequestMapping("/api/v1/prices/{id}/frame-file")
class MemberFrameResource {

    private final PriceWorkbooks workbooks;
    private final FillingPrices filling;
    private final DifferenceTexts texts;

    MemberFrameResource(PriceWorkbooks workbooks, FillingPrices filling, DifferenceTexts texts) {
        this.workbooks = workbooks;
        this.filling = filling;
        this.texts = texts;
    }

    /**
     * The result of reading the buyer's file that a member filled in.
     *
     * @param saved false when something of the buyer's changed: then no price is saved
     * @param version the version of the saved schedule, null when nothing is saved
     * @param pricedLines the number of the member's lines with a price in the file
     * @param differences the first differences from the buyer's file
     * @param moreDifferences the number of further differences
     */
    record FrameFileAnswer(
            boolean saved,
            @Nullable Integer version,
            int pricedLines,
            List<DifferenceTexts.DifferentCell> differences,
            int moreDifferences) {}

    @GetMapping
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        Download file = workbooks.frameToFill(actor, id);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    /** Saves the prices of the member's own lines. When anything else changed, no price is saved. */
    @PutMapping(consumes = MediaType.ALL_VALUE)
    ResponseEntity<FrameFileAnswer> save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Min(0) int expectedVersion,
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) byte @Nullable [] file,
            Locale locale) {
        PriceWorkbooks.ReturnedFrame returned = workbooks
                .readFrame(actor, id, file == null ? new byte[0] : file, name)
                .orElseThrow(NotFound::new);
        List<DifferenceTexts.DifferentCell> differences = texts.of(returned.check(), locale);
        int priced = returned.prices().size();
        int more = returned.check().more();
        if (!returned.check().isIntact()) {
            return ResponseEntity.unprocessableContent()
                    .body(new FrameFileAnswer(false, null, priced, differences, more));
        }
        int version = filling.savePrices(actor, id, expectedVersion, returned.prices());
        return ResponseEntity.ok(new FrameFileAnswer(true, version, priced, differences, more));
    }
}
