package org.cordee.organisation.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.importing.ImportReport;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportSummary;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports whole files into the directory, for coordinators and administrators. */
@RestController
@RequestMapping("/api/v1/directory/imports")
class DirectoryImportResource {

    private final ImportingDirectory importing;
    private final MessageSource texts;

    DirectoryImportResource(ImportingDirectory importing, MessageSource texts) {
        this.importing = importing;
        this.texts = texts;
    }

    /** A remark as text, with its remedy. */
    record RemarkBody(String field, String code, String message, String remedy) {}

    /** One line of the imported file. */
    record LineBody(int line, Status status, String siret, String name, List<RemarkBody> remarks) {}

    /** The result of the import in numbers, and one page of its lines. */
    record ReportBody(
            UUID id,
            boolean stored,
            boolean allOrNothing,
            String charset,
            long created,
            long added,
            long known,
            long refused,
            long leftOut,
            List<LineBody> lines,
            PageMetadata page) {}

    /** Imports the file and answers with the first lines, refused lines first. */
    @PostMapping(consumes = {"text/csv", "text/plain"})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReportBody> importFile(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            @RequestParam(defaultValue = "api.csv") String fileName,
            InputStream file,
            Locale locale)
            throws IOException {
        ImportReport report = importing.importFile(actor, fileName, file, allOrNothing);
        return ResponseEntity.created(URI.create("/api/v1/directory/imports/" + report.id()))
                .body(report(actor, report.id(), null, 0, 100, locale));
    }

    /**
     * Answers with the report of an earlier import.
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
                report.stored(),
                report.allOrNothing(),
                report.charset(),
                report.count(Status.CREATED),
                report.count(Status.ADDED),
                report.count(Status.KNOWN),
                report.count(Status.REFUSED),
                report.count(Status.LEFT_OUT),
                lines.getContent(),
                Objects.requireNonNull(lines.getMetadata()));
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
