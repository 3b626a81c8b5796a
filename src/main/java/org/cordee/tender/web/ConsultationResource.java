package org.cordee.tender.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ConsultationRow;
import org.cordee.tender.ConsultationSearch;
import org.cordee.tender.ContentRefused;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves consultations to API clients. */
@RestController
@RequestMapping("/api/v1/consultations")
class ConsultationResource {

    private static final int LARGEST_PAGE = 100;

    private final ConsultationReading reading;
    private final RecordingConsultations recording;
    private final FlawProblems problems;

    ConsultationResource(ConsultationReading reading, RecordingConsultations recording, FlawProblems problems) {
        this.reading = reading;
        this.recording = recording;
        this.problems = problems;
    }

    @GetMapping
    PagedModel<ConsultationRow> search(
            Actor actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "ALL") ConsultationSearch.Time time,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int size) {
        PageRequest wanted = PageRequest.of(page, size);
        return new PagedModel<>(reading.search(actor, new ConsultationSearch(text, time), wanted));
    }

    @GetMapping("/{id}")
    ConsultationBody find(Actor actor, @PathVariable UUID id) {
        return ConsultationBody.of(reading.find(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConsultationBody> record(Actor actor, @Valid @RequestBody ConsultationBody body) {
        UUID id = recording.record(actor, body.content());
        return ResponseEntity.created(URI.create("/api/v1/consultations/" + id)).body(find(actor, id));
    }

    /** Replaces the content of a consultation; the client must send back the version it read. */
    @PutMapping("/{id}")
    ConsultationBody fillIn(Actor actor, @PathVariable UUID id, @Valid @RequestBody ConsultationBody body) {
        Long version = body.version();
        if (version == null) {
            throw RuleViolation.of("version", "tender.version-missing");
        }
        recording.fillIn(actor, id, version, body.content());
        return find(actor, id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ContentRefused refused, Locale locale) {
        ProblemDetail problem = problems.of(refused.flaws(), locale);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
