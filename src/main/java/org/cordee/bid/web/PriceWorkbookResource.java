package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceWorkbooks;
import org.cordee.document.FilledPriceForm;
import org.cordee.document.PriceFormWorkbook;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves and receives a member's price as a spreadsheet over HTTP. */
@RestController
@RequestMapping("/api/v1/prices/{id}/workbook")
class PriceWorkbookResource {

    private final PriceWorkbooks workbooks;
    private final FillingPrices filling;
    private final MessageSource texts;

    PriceWorkbookResource(PriceWorkbooks workbooks, FillingPrices filling, MessageSource texts) {
        this.workbooks = workbooks;
        this.filling = filling;
        this.texts = texts;
    }

    /**
     * The result of reading a filled spreadsheet.
     *
     * @param version the version of the saved schedule, null when the spreadsheet has an error
     * @param total in euros without VAT, null when the spreadsheet has an error
     */
    record WorkbookAnswer(
            boolean saved,
            @Nullable Integer version,
            @Nullable BigDecimal total,
            List<WrongCell> wrong) {}

    record WrongCell(int row, String column, String code, String message) {}

    @GetMapping(produces = PriceFormWorkbook.MEDIA_TYPE)
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(workbooks.toFill(actor, id));
    }

    /**
     * Saves the lines of the filled spreadsheet. When it has errors, the answer lists all of them and no line is saved.
     */
    @PutMapping(consumes = PriceFormWorkbook.MEDIA_TYPE)
    ResponseEntity<WorkbookAnswer> save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int expectedVersion,
            @RequestBody(required = false) byte @Nullable [] file,
            Locale locale) {
        FilledPriceForm filled = workbooks.read(actor, id, file == null ? new byte[0] : file);
        if (!filled.isWhole()) {
            List<WrongCell> wrong =
                    filled.wrong().stream().map(cell -> said(cell, locale)).toList();
            return ResponseEntity.unprocessableContent().body(new WorkbookAnswer(false, null, null, wrong));
        }
        List<PriceLine> lines = PriceWorkbooks.lines(filled);
        int version = filling.save(actor, id, expectedVersion, lines);
        Amount total = Amount.sum(lines.stream().map(PriceLine::total).toList());
        return ResponseEntity.ok(new WorkbookAnswer(true, version, total.euros(), List.of()));
    }

    private WrongCell said(FilledPriceForm.WrongCell cell, Locale locale) {
        String text = texts.getMessage(cell.key(), cell.arguments().toArray(), locale);
        return new WrongCell(cell.row(), cell.column(), cell.key(), text);
    }
}
