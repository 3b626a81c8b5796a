package org.cordee.submission.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves freeze, deposit, receipt and package over HTTP. The process builds the package between freeze and deposit. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission")
class SubmissionResource {

    private final FreezingBid freezing;
    private final DepositingBid depositing;
    private final SubmissionReading reading;

    SubmissionResource(FreezingBid freezing, DepositingBid depositing, SubmissionReading reading) {
        this.freezing = freezing;
        this.depositing = depositing;
        this.reading = reading;
    }

    @GetMapping
    SubmissionView submission(Actor actor, @PathVariable UUID id) {
        return reading.view(actor, id);
    }

    @PostMapping("/freeze")
    SubmissionView freeze(Actor actor, @PathVariable UUID id) {
        freezing.freeze(actor, id);
        return reading.view(actor, id);
    }

    /** Deposits the package. A second call makes no second deposit and returns the first receipt. */
    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt deposit(Actor actor, @PathVariable UUID id) {
        depositing.deposit(actor, id);
        return reading.receipt(actor, id);
    }

    @GetMapping("/receipt")
    Receipt receipt(Actor actor, @PathVariable UUID id) {
        return reading.receipt(actor, id);
    }

    @GetMapping(path = "/package", produces = "application/zip")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        return file(reading.download(actor, id));
    }

    /** Returns a download that is never cached, because another person may use the machine next. */
    private static ResponseEntity<byte[]> file(SubmissionReading.PackageDownload download) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(download.bytes());
    }
}
