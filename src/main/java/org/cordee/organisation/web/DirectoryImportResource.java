package org.cordee.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.DecidingDifferences;
import org.cordee.organisation.importing.DecidingDifferences.Decided;
import org.cordee.organisation.importing.DecidingDifferences.Decision;
import org.cordee.organisation.importing.ImportReport;
import org.cordee.organisation.importing.ImportReport.Difference;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportState;
import org.cordee.organisation.importing.ImportSummary;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports whole files into the directory in the background, for coordinators and administrators. */
@RestController
@RequestMapping("/api/v1/directory/imports")
class DirectoryImportResource {

    /** A client of a small file gets the whole report with its answer. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final ImportingDirectory importing;
    private final DecidingDifferences deciding;
    private final RefusedLinesFile refusedLines;
    private final MessageSource texts;

    DirectoryImportResource(
            ImportingDirectory importing,
            DecidingDifferences deciding,
            RefusedLinesFile refusedLines,
            MessageSource texts) {
        this.importing = importing;
        this.deciding = deciding;
        this.refusedLines = refusedLines;
        this.texts = texts;
    }

    /** A remark as text, with its remedy. */
    record RemarkBody(String field, String code, String message, String remedy) {}

    /** One line of the imported file. */
    record LineBody(int line, Status status, String siret, String name, List<RemarkBody> remarks) {}

    /** The result of the import in numbers, and one page of its lines. */
    record ReportBody(
            UUID id,
            ImportState state,
            int percent,
            boolean stored,
            boolean allOrNothing,
            boolean dryRun,
            String charset,
            long created,
            long added,
            long changed,
            long closed,
            long known,
            long refused,
            long leftOut,
            long skipped,
            @Nullable Instant endedAt,
            List<LineBody> lines,
            PageMetadata page) {}

    /** The source of a fact. */
    record SourceBody(SourceKind kind, String name, String publisher, String licence, LocalDate asOf) {

        static @Nullable SourceBody of(@Nullable DirectorySource source) {
            return source == null
                    ? null
                    : new SourceBody(source.kind(), source.name(), source.publisher(), source.licence(), source.asOf());
        }
    }

    /** A fact of which the file and the directory say different things. */
    record DifferenceBody(
            int line,
            String field,
            UUID organisationId,
            String name,
            List<String> oldValue,
            @Nullable SourceBody oldSource,
            List<String> newValue,
            String rule,
            Difference.State state) {}

    /** The decisions on differences. */
    record DecisionsBody(@NotNull List<@NotNull @Valid DecisionBody> decisions) {}

    /** The decision on one difference. */
    record DecisionBody(int line, @NotNull String field, boolean take) {}

    /**
     * Starts the import and answers with the first lines, refused lines first, when it ends within ten seconds. Later,
     * and for a call with an idempotency key, the state says that it waits or runs.
     */
    @PostMapping(
            consumes = {
                "text/csv",
                "text/plain",
                "application/zip",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportBody> importFile(
            Actor actor,
            @ParameterObject DirectoryImportTerms terms,
            @RequestParam(defaultValue = "api.csv") String fileName,
            InputStream file,
            Locale locale)
            throws IOException {
        UUID id = importing.importFile(actor, fileName, file, terms.read(Map.of()));
        importing.await(actor, id, SHORT);
        return ResponseEntity.created(URI.create("/api/v1/directory/imports/" + id))
                .body(report(actor, id, null, 0, 100, locale));
    }

    /**
     * Answers with the state and the report of an import.
     *
     * @param status only lines with this result; without it all lines, refused ones first
     */
    @GetMapping("/{id}")
    ReportBody report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size,
            Locale locale) {
        ImportSummary report = importing.report(actor, id);
        PagedModel<LineBody> lines = new PagedModel<>(importing
                .lines(actor, report, status, PageRequest.of(page, size))
                .map(line -> line(line, locale)));
        return new ReportBody(
                report.id(),
                report.state(),
                report.percent(),
                report.stored(),
                report.allOrNothing(),
                report.terms().dryRun(),
                report.charset(),
                report.count(Status.CREATED),
                report.count(Status.ADDED),
                report.count(Status.CHANGED),
                report.count(Status.CLOSED),
                report.count(Status.KNOWN),
                report.count(Status.REFUSED),
                report.count(Status.LEFT_OUT),
                report.count(Status.SKIPPED),
                report.endedAt(),
                lines.getContent(),
                Objects.requireNonNull(lines.getMetadata()));
    }

    /** Cancels an import; what is stored stays. */
    @PostMapping("/{id}/cancellation")
    ReportBody cancel(Actor actor, @PathVariable UUID id, Locale locale) {
        importing.cancel(actor, id);
        return report(actor, id, null, 0, 100, locale);
    }

    /** Answers with the refused lines as they came, with reason and remedy, to be corrected and sent again. */
    @GetMapping(value = "/{id}/refused", produces = "text/csv;charset=UTF-8")
    byte[] refused(Actor actor, @PathVariable UUID id, Locale locale) {
        return refusedLines.of(actor, id, locale);
    }

    /** Answers with differences of one state: by default those that wait for a decision. */
    @GetMapping("/{id}/differences")
    PagedModel<DifferenceBody> differences(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PROPOSED") Difference.State state,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size) {
        return new PagedModel<>(importing
                .differences(actor, id, state, PageRequest.of(page, size))
                .map(DirectoryImportResource::difference));
    }

    /** Stores the file's value or keeps the directory's, for up to 200 differences. */
    @PostMapping("/{id}/differences")
    Decided decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody DecisionsBody body) {
        return deciding.decide(
                actor,
                id,
                body.decisions().stream()
                        .map(one -> new Decision(one.line(), one.field(), one.take()))
                        .toList());
    }

    private static DifferenceBody difference(Difference one) {
        return new DifferenceBody(
                one.line(),
                one.field(),
                one.organisationId(),
                one.name(),
                one.oldValue(),
                SourceBody.of(one.oldSource()),
                one.newValue(),
                one.rule(),
                one.state());
    }

    private LineBody line(ImportReport.Line line, Locale locale) {
        return new LineBody(
                line.number(),
                line.status(),
                line.siret(),
                line.name(),
                line.remarks().stream().map(remark -> remark(remark, locale)).toList());
    }

    private RemarkBody remark(ImportReport.Remark remark, Locale locale) {
        Object[] arguments = remark.arguments().toArray();
        return new RemarkBody(
                remark.field(),
                remark.key(),
                texts.getMessage(remark.key(), arguments, locale),
                texts.getMessage(remark.key() + ".remedy", arguments, locale));
    }
}
