package org.cordee.coverage.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.coverage.AnswerWay;
import org.cordee.coverage.AnsweringDemands;
import org.cordee.coverage.ComplianceMatrix;
import org.cordee.coverage.ExportingMatrix;
import org.cordee.coverage.GivenAnswer;
import org.cordee.coverage.MatrixLine;
import org.cordee.coverage.ReadingMatrix;
import org.cordee.document.Download;
import org.cordee.document.ListFormat;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the compliance matrix to API clients: the same acts as on the pages. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/compliance-matrix")
class MatrixResource {

    private final ReadingMatrix reading;
    private final AnsweringDemands answering;
    private final ExportingMatrix exporting;

    MatrixResource(ReadingMatrix reading, AnsweringDemands answering, ExportingMatrix exporting) {
        this.reading = reading;
        this.answering = answering;
        this.exporting = exporting;
    }

    /**
     * Says where the bid answers a line.
     *
     * @param version the number of the line's changes that the caller knows; 0 when nothing was stored
     * @param way how the bid answers it
     * @param sections the sections that answer it; absent for the other ways
     * @param paper the name of the paper that answers it; absent for the other ways
     * @param organisation the member that brings the paper; absent for the other ways
     * @param ready true when the paper is there; absent for false
     */
    record AnswerToGive(
            long version,
            @NotNull AnswerWay way,
            @Nullable Set<UUID> sections,
            @Nullable String paper,
            @Nullable UUID organisation,
            @Nullable Boolean ready) {

        GivenAnswer answer() {
            return new GivenAnswer(
                    way, sections == null ? Set.of() : sections, paper, organisation, Boolean.TRUE.equals(ready));
        }
    }

    /**
     * The version of a line that the caller knows.
     *
     * @param version the number of its changes
     */
    record LineVersion(long version) {}

    /** Returns what the buyer asks and where the bid answers it, gaps first. */
    @GetMapping
    ComplianceMatrix matrix(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    /** Returns the matrix as a list for a spreadsheet. */
    @GetMapping(path = "/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "CSV") ListFormat format, Locale locale) {
        Download file = exporting.file(actor, id, format, locale);
        return FileDownload.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.bytes());
    }

    /** Says where the bid answers a line. */
    @PutMapping("/{line}")
    MatrixLine answer(
            Actor actor, @PathVariable UUID id, @PathVariable UUID line, @Valid @RequestBody AnswerToGive body) {
        answering.answer(actor, id, line, body.version(), body.answer());
        return reading.line(actor, id, line);
    }

    /** Takes back where the bid answers a line. */
    @PostMapping("/{line}/removal")
    MatrixLine remove(
            Actor actor, @PathVariable UUID id, @PathVariable UUID line, @Valid @RequestBody LineVersion body) {
        answering.remove(actor, id, line, body.version());
        return reading.line(actor, id, line);
    }
}
