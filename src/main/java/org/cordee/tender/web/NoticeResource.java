package org.cordee.tender.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeChange;
import org.cordee.tender.NoticeOutcome;
import org.cordee.tender.web.FlawProblems.WrongField;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports notices from API clients: the XML of a notice, or a record of the BOAMP's open data as JSON. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeResource {

    private final ImportingNotices importing;
    private final FlawProblems problems;

    NoticeResource(ImportingNotices importing, FlawProblems problems) {
        this.importing = importing;
        this.problems = problems;
    }

    /**
     * The result of the upload: IMPORTED, KNOWN or CORRECTED.
     *
     * @param remarks the values of the notice that could not be read and were left out
     */
    record Outcome(
            String outcome,
            UUID consultationId,
            boolean originalUnknown,
            List<NoticeChange> changes,
            List<WrongField> remarks) {}

    /** Answers 201 for a new consultation, 200 when the notice is known or corrects one, 422 with all errors. */
    @PostMapping(
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @ApiResponse(
            responseCode = "201",
            description = "A consultation was opened.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Outcome.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The notice is known, or corrected a consultation.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Outcome.class)))
    ResponseEntity<?> importNotice(Actor actor, InputStream document, Locale locale) throws IOException {
        NoticeOutcome outcome = importing.importNotice(actor, document);
        if (outcome instanceof NoticeOutcome.Refused refused) {
            ProblemDetail problem = problems.of(refused.flaws(), locale);
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (outcome instanceof NoticeOutcome.Imported imported) {
            UUID id = imported.consultationId();
            return ResponseEntity.created(URI.create("/api/v1/consultations/" + id))
                    .body(new Outcome(
                            "IMPORTED",
                            id,
                            imported.originalUnknown(),
                            List.of(),
                            problems.fields(imported.remarks(), locale)));
        }
        return ResponseEntity.ok(said(outcome, locale));
    }

    private Outcome said(NoticeOutcome outcome, Locale locale) {
        if (outcome instanceof NoticeOutcome.Corrected corrected) {
            return new Outcome(
                    "CORRECTED",
                    corrected.consultationId(),
                    false,
                    corrected.changes(),
                    problems.fields(corrected.remarks(), locale));
        }
        if (outcome instanceof NoticeOutcome.AlreadyKnown known) {
            return new Outcome("KNOWN", known.consultationId(), false, List.of(), List.of());
        }
        throw new IllegalStateException("unexpected outcome: " + outcome);
    }
}
