package org.cordee.tender.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.batch.BatchReading;
import org.cordee.tender.batch.BatchReading.BatchProgress;
import org.cordee.tender.batch.BatchReading.BatchReport;
import org.cordee.tender.batch.ImportingBatches;
import org.cordee.tender.batch.ImportingBatches.NoticeUpload;
import org.cordee.tender.batch.ItemState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports several notices in the background for API clients. */
@RestController
@RequestMapping("/api/v1/notice-batches")
class NoticeBatchResource {

    private final ImportingBatches batches;
    private final BatchReading reading;
    private final FlawProblems problems;

    NoticeBatchResource(ImportingBatches batches, BatchReading reading, FlawProblems problems) {
        this.batches = batches;
        this.reading = reading;
        this.problems = problems;
    }

    /** The identifier of the new batch. */
    record StartedBatch(UUID id) {}

    /** A batch with its notices. */
    record NoticeBatchBody(BatchProgress progress, List<BatchNoticeBody> notices) {}

    /** One notice of a batch with its result and, when it was refused, its errors. */
    record BatchNoticeBody(
            String name,
            ItemState state,
            @Nullable UUID consultationId,
            int changes,
            int remarks,
            List<FlawProblems.WrongField> errors) {}

    /** Starts a batch of files and numbers; answers 202 with its address. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(
            responseCode = "202",
            description = "The batch runs in the background.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = StartedBatch.class)))
    ResponseEntity<StartedBatch> start(
            Actor actor,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String numbers)
            throws IOException {
        List<NoticeUpload> uploads = new ArrayList<>();
        for (MultipartFile each : Objects.requireNonNullElse(file, List.<MultipartFile>of())) {
            uploads.add(new NoticeUpload(
                    Objects.requireNonNullElse(each.getOriginalFilename(), ""), each.getInputStream()));
        }
        UUID id = batches.start(actor, uploads, numbers);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/notice-batches/" + id))
                .body(new StartedBatch(id));
    }

    @GetMapping("/{id}")
    NoticeBatchBody report(Actor actor, @PathVariable UUID id, Locale locale) {
        return body(reading.report(actor, id), locale);
    }

    @PostMapping("/{id}/cancellation")
    NoticeBatchBody cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        batches.cancel(actor, id);
        return body(reading.report(actor, id), locale);
    }

    @PostMapping("/{id}/resumption")
    NoticeBatchBody resume(Actor actor, @PathVariable UUID id, Locale locale) {
        batches.resume(actor, id);
        return body(reading.report(actor, id), locale);
    }

    private NoticeBatchBody body(BatchReport report, Locale locale) {
        return new NoticeBatchBody(
                report.progress(),
                report.rows().stream()
                        .map(row -> new BatchNoticeBody(
                                row.name(),
                                row.state(),
                                row.consultationId(),
                                row.changes(),
                                row.remarks(),
                                problems.fields(row.flaws(), locale)))
                        .toList());
    }
}
