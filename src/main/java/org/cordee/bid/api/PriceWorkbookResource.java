package org.cordee.bid.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.bid.GivingPrice;
import org.cordee.bid.PriceWorkbooks;
import org.cordee.document.dossier.FilledPriceForm;
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

/** A member's price as a spreadsheet over HTTP. */
@RestController
@RequestMapping("/api/v1/prices/{id}/workbook")
class PriceWorkbookResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PriceWorkbooks workbooks;
    private final GivingPrice giving;
    private final MessageSource texts;

    PriceWorkbookResource(PriceWorkbooks workbooks, GivingPrice giving, MessageSource texts) {
        this.workbooks = workbooks;
        this.giving = giving;
        this.texts = texts;
    }

    /**
     * @param version of the price that now stands, null while something is wrong
     * @param total in euros without VAT, null while something is wrong
     */
    record Answer(
            boolean given,
            @Nullable Integer version,
            @Nullable BigDecimal total,
            List<WrongCell> wrong) {}

    record WrongCell(int row, String column, String code, String message) {}

    @GetMapping(produces = XLSX)
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(workbooks.toFill(actor, id));
    }

    /** Gives the price that the filled spreadsheet adds up to, or says everything that is wrong in it and gives none. */
    @PutMapping
    ResponseEntity<Answer> give(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int expectedVersion,
            @RequestBody(required = false) byte @Nullable [] file,
            Locale locale) {
        FilledPriceForm filled = workbooks.read(actor, id, file == null ? new byte[0] : file);
        if (!filled.isWhole()) {
            List<WrongCell> wrong =
                    filled.wrong().stream().map(cell -> said(cell, locale)).toList();
            return ResponseEntity.unprocessableContent().body(new Answer(false, null, null, wrong));
        }
        Amount total = PriceWorkbooks.total(filled);
        int version = giving.give(actor, id, expectedVersion, total);
        return ResponseEntity.ok(new Answer(true, version, total.euros(), List.of()));
    }

    private WrongCell said(FilledPriceForm.WrongCell cell, Locale locale) {
        String text = texts.getMessage(cell.key(), cell.arguments().toArray(), locale);
        return new WrongCell(cell.row(), cell.column(), cell.key(), text);
    }
}
