package org.cordee.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.SigningAct;
import org.cordee.submission.BuyerPiece;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.DescribingExpectedPieces;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.HandingOverPackage;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.cordee.submission.TickingFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves freeze, deposit, receipt and package over HTTP. The process builds the package between freeze and deposit. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/submission")
class SubmissionResource {

    private final FreezingBid freezing;
    private final DepositingBid depositing;
    private final SubmissionReading reading;
    private final HandingOverPackage handing;
    private final DescribingExpectedPieces describing;
    private final TickingFiles ticking;

    SubmissionResource(
            FreezingBid freezing,
            DepositingBid depositing,
            SubmissionReading reading,
            HandingOverPackage handing,
            DescribingExpectedPieces describing,
            TickingFiles ticking) {
        this.freezing = freezing;
        this.depositing = depositing;
        this.reading = reading;
        this.handing = handing;
        this.describing = describing;
        this.ticking = ticking;
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

    /**
     * Hands the package to the drop box of the demonstration, which sends nothing to the buyer. A lead that is not
     * invented is refused. A second call makes no second deposit and returns the first receipt.
     */
    @SigningAct
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

    /**
     * A piece that the buyer's documents ask for.
     *
     * @param file the file of the package that is this piece
     * @param maxMegabytes the largest size that the platform accepts
     */
    record PieceBody(
            @NotBlank String name,
            @Nullable String file,
            boolean signatureAsked,
            @Nullable Integer maxMegabytes) {

        BuyerPiece piece() {
            return new BuyerPiece(name, file, signatureAsked, maxMegabytes);
        }
    }

    record PiecesBody(@NotNull List<@Valid @NotNull PieceBody> pieces) {}

    /** Replaces the list of what the buyer's documents ask for. */
    @PutMapping("/expected-pieces")
    SubmissionView describe(Actor actor, @PathVariable UUID id, @Valid @RequestBody PiecesBody body) {
        describing.replaceAll(
                actor, id, body.pieces().stream().map(PieceBody::piece).toList());
        return reading.view(actor, id);
    }

    /** The names of the files that the lead has sent to the buyer's platform. */
    record TickedFilesBody(@NotNull Set<@NotBlank String> names) {}

    /** Replaces the ticks beside the files that the lead has sent. They prove no deposit. */
    @PutMapping("/ticked-files")
    SubmissionView tick(Actor actor, @PathVariable UUID id, @Valid @RequestBody TickedFilesBody body) {
        ticking.tick(actor, id, body.names());
        return reading.view(actor, id);
    }

    /** Returns one file of the package by its name. */
    @GetMapping(path = "/package/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        SubmissionReading.PackageDownload file = reading.file(actor, id, name);
        return FileDownload.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.bytes());
    }

    /** Returns the package as a ZIP file, and records that the lead took it to the buyer's platform. */
    @GetMapping(path = "/package", produces = "application/zip")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        handing.record(actor, id);
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
