package org.cordee.bid.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.FrameChecks;
import org.cordee.bid.PriceFrameReading;
import org.cordee.bid.PriceFrameView;
import org.cordee.bid.SharingOutLines;
import org.cordee.bid.UploadingPriceFrame;
import org.cordee.document.Download;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.FrameSheet;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the buyer's price file of a lot to the lead over HTTP, in euros. A request that writes names the version it
 * read.
 */
@RestController
@RequestMapping("/api/v1/consortia/{id}/price-frames/{lotId}")
class PriceFrameResource {

    private static final int MOST_SHEETS = 60;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final PriceFrameReading reading;
    private final UploadingPriceFrame uploading;
    private final SharingOutLines sharing;
    private final DifferenceTexts texts;

    PriceFrameResource(
            PriceFrameReading reading, UploadingPriceFrame uploading, SharingOutLines sharing, DifferenceTexts texts) {
        this.reading = reading;
        this.uploading = uploading;
        this.sharing = sharing;
        this.texts = texts;
    }

    /**
     * The version of the price file that was read.
     *
     * @param version the version of the price file; another one is refused with 409
     */
    record PriceFrameVersionBody(@NotNull @Min(0) Integer version) {}

    /**
     * The columns of one sheet by their numbers, from 1; null for a column that the sheet does not have. Either the
     * column of the unit price or that of the total is needed.
     *
     * @param sheet the number of the sheet in the file, from 0
     * @param headingRow the number of the last row of the headings, from 1; lines stand below it
     * @param number the number of the column with the numbers of the lines
     * @param label the number of the column with the descriptions
     * @param unit the number of the column with the units
     * @param quantity the number of the column with the quantities
     * @param unitPrice the number of the column in which the price of a unit is written
     * @param total the number of the column in which the total of a line without VAT is written
     * @param withTax the number of the column in which the total of a line with VAT is written
     * @param vat the number of the column with the buyer's rates of VAT
     */
    record FrameColumnsLine(
            @NotNull @Min(0) @Max(MOST_SHEETS) Integer sheet,
            @NotNull @Min(1) @Max(MOST_ROWS) Integer headingRow,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer number,
            @NotNull @Min(1) @Max(MOST_COLUMNS) Integer label,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer unit,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer quantity,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer unitPrice,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer total,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer withTax,
            @Nullable @Min(1) @Max(MOST_COLUMNS) Integer vat) {

        static FrameColumnsLine of(FrameColumns columns) {
            return new FrameColumnsLine(
                    columns.sheet(),
                    columns.headingRow(),
                    columns.number(),
                    columns.label(),
                    columns.unit(),
                    columns.quantity(),
                    columns.unitPrice(),
                    columns.total(),
                    columns.withTax(),
                    columns.vat());
        }

        FrameColumns toColumns() {
            return new FrameColumns(sheet, headingRow, number, label, unit, quantity, unitPrice, total, withTax, vat);
        }
    }

    /**
     * The terms of the price file that the lead confirms.
     *
     * @param expectedVersion the version of the price file that was read; another one is refused with 409
     * @param kind the kind of the file
     * @param vat the rate of VAT in percent of the lines that state none
     * @param columns the sheets with lines to price; the others have none
     */
    record FrameColumnsBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull FrameKind kind,
            @NotNull BigDecimal vat,
            @NotEmpty List<@Valid @NotNull FrameColumnsLine> columns) {}

    /**
     * A sheet of the file as it was read.
     *
     * @param position the number of the sheet in the file, from 0
     * @param name empty in a CSV text
     * @param hidden true when the buyer hides the sheet
     * @param locked true when the buyer protects the sheet
     * @param columns its columns; null when no row with headings of a price table was found
     * @param headings the texts of the row with the headings, by column from 1
     * @param lines the number of lines that need a price
     * @param hiddenLines the number of them that the buyer hides
     * @param closed the number of lines whose price the buyer computes or locks
     */
    record FrameSheetAnswer(
            int position,
            String name,
            boolean hidden,
            boolean locked,
            @Nullable FrameColumnsLine columns,
            List<String> headings,
            int lines,
            int hiddenLines,
            int closed) {

        static FrameSheetAnswer of(FrameSheet sheet) {
            FrameColumns columns = sheet.columns();
            return new FrameSheetAnswer(
                    sheet.position(),
                    sheet.name(),
                    sheet.hidden(),
                    sheet.locked(),
                    columns == null ? null : FrameColumnsLine.of(columns),
                    sheet.headings(),
                    sheet.lines(),
                    sheet.hiddenLines(),
                    sheet.closed());
        }
    }

    /**
     * How the file was read, for the confirmation of its columns.
     *
     * @param version the version of the price file, which an act names
     * @param kind the kind of the file, a guess until the lead confirms it
     * @param vat the rate of VAT in percent of the lines that state none
     * @param sheets all sheets of the file in their order, also those without lines
     * @param links the files outside that the buyer's file refers to; nothing is read from them
     */
    record FrameColumnsAnswer(
            int version, FrameKind kind, BigDecimal vat, List<FrameSheetAnswer> sheets, List<String> links) {}

    /**
     * The members of all lines of a post.
     *
     * @param post the number of the post in the file, from 0
     * @param memberIds the members that price the lines; none when it is empty
     */
    record PostMembersLine(
            @NotNull @Min(0) Integer post, @NotNull Set<UUID> memberIds) {}

    /**
     * The members of one line; they come before those of its post.
     *
     * @param code the number of the line, unique in the file
     * @param memberIds the members that price the line; several price it together
     */
    record LineMembersLine(@NotNull String code, @NotNull Set<UUID> memberIds) {}

    /**
     * Who prices which posts and lines; those that are not named stay as they are.
     *
     * @param expectedVersion the version of the price file that was read; another one is refused with 409
     * @param posts the members by post
     * @param lines the members by line
     */
    record LineMembersBody(
            @NotNull @Min(0) Integer expectedVersion,
            @NotNull List<@Valid @NotNull PostMembersLine> posts,
            @NotNull List<@Valid @NotNull LineMembersLine> lines) {

        SharingOutLines.LineMembers toMembers() {
            Map<Integer, Set<UUID>> byPost = new HashMap<>();
            posts.forEach(one -> byPost.put(one.post(), one.memberIds()));
            Map<String, Set<UUID>> byCode = new HashMap<>();
            lines.forEach(one -> byCode.put(one.code(), one.memberIds()));
            return new SharingOutLines.LineMembers(byPost, byCode);
        }
    }

    /**
     * The checks of the filled file.
     *
     * @param intact true when nothing of the buyer's changed
     * @param agreed the amount of the act of commitment in euros without VAT
     * @param total the sum of the lines in euros without VAT
     * @param written the total in euros without VAT that the file shows, null when it shows none
     * @param withTax the sum of the lines in euros with VAT
     * @param writtenWithTax the total in euros with VAT that the file shows, null when it shows none
     * @param equal true when the file shows the amount of the act of commitment to the cent
     * @param taxRight true when the total with VAT in the file is that of the lines
     * @param formulas the number of formulas that were compared
     * @param lockedCells the number of cells that the buyer locks
     * @param lines the number of lines that need a price
     * @param hiddenLines the number of them that the buyer hides
     * @param unpricedLines the number of lines without a price
     * @param unpriced the codes of the first lines without a price
     * @param unknown the cells whose result is missing until a spreadsheet program opens the file
     * @param empty the totals without a formula that could not be filled
     * @param links the files outside that the buyer's file refers to
     * @param differences the first differences from the buyer's file
     * @param moreDifferences the number of further differences
     */
    record PriceFrameChecks(
            boolean intact,
            BigDecimal agreed,
            BigDecimal total,
            @Nullable BigDecimal written,
            BigDecimal withTax,
            @Nullable BigDecimal writtenWithTax,
            boolean equal,
            boolean taxRight,
            int formulas,
            int lockedCells,
            int lines,
            int hiddenLines,
            int unpricedLines,
            List<String> unpriced,
            List<String> unknown,
            List<String> empty,
            List<String> links,
            List<DifferenceTexts.DifferentCell> differences,
            int moreDifferences) {}

    @GetMapping
    PriceFrameView frame(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId) {
        return reading.view(actor, id, lotId);
    }

    /** Reads the request body, an XLSX workbook without macros or a CSV text. Its content, not its name, decides. */
    @PutMapping(path = "/file", consumes = MediaType.ALL_VALUE)
    PriceFrameView upload(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam @Min(0) int expectedVersion,
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) byte @Nullable [] file) {
        uploading.upload(actor, id, lotId, expectedVersion, name, file == null ? new byte[0] : file);
        return frame(actor, id, lotId);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId) {
        Download filled = reading.filled(actor, id, lotId);
        return FileDownload.of(filled.name(), filled.mediaType(), filled.bytes());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @RequestParam(required = false) @Min(0) @Nullable Integer expectedVersion) {
        uploading.remove(actor, id, lotId, expectedVersion);
    }

    @GetMapping("/columns")
    FrameColumnsAnswer columns(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId) {
        PriceFrameView.FrameContent file = reading.view(actor, id, lotId).file();
        if (file == null) {
            throw new NotFound();
        }
        PriceFrame read = reading.blank(actor, id, lotId);
        return new FrameColumnsAnswer(
                file.version(),
                file.kind(),
                file.vat(),
                read.sheets().stream().map(FrameSheetAnswer::of).toList(),
                read.links());
    }

    @PutMapping("/columns")
    PriceFrameView confirm(
            Actor actor, @PathVariable UUID id, @PathVariable UUID lotId, @Valid @RequestBody FrameColumnsBody body) {
        List<FrameColumns> columns = body.columns().stream()
                .map(line -> RuleViolation.inField("columns", line::toColumns))
                .toList();
        uploading.confirm(actor, id, lotId, body.expectedVersion(), body.kind(), body.vat(), columns);
        return frame(actor, id, lotId);
    }

    @PutMapping("/members")
    PriceFrameView assign(
            Actor actor, @PathVariable UUID id, @PathVariable UUID lotId, @Valid @RequestBody LineMembersBody body) {
        sharing.assign(actor, id, lotId, body.expectedVersion(), body.toMembers());
        return frame(actor, id, lotId);
    }

    @PostMapping("/distribution")
    PriceFrameView give(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @Valid @RequestBody PriceFrameVersionBody body) {
        sharing.give(actor, id, lotId, body.version());
        return frame(actor, id, lotId);
    }

    @GetMapping("/checks")
    PriceFrameChecks check(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId, Locale locale) {
        FrameChecks checks = reading.check(actor, id, lotId);
        return new PriceFrameChecks(
                checks.check().isIntact(),
                checks.agreed().euros(),
                checks.total(),
                checks.written(),
                checks.withTax(),
                checks.writtenWithTax(),
                checks.isAgreed(),
                checks.isTaxRight(),
                checks.check().formulas(),
                checks.check().lockedCells(),
                checks.check().lines(),
                checks.check().hiddenLines(),
                checks.unpricedLines(),
                checks.unpriced(),
                checks.unknown(),
                checks.empty(),
                checks.links(),
                texts.of(checks.check(), locale),
                checks.check().more());
    }
}
