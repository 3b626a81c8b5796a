package org.cordee.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceView;
import org.cordee.bid.PriceWorkbooks;
import org.cordee.document.Download;
import org.cordee.document.FilledPriceForm;
import org.cordee.document.PriceFormWorkbook;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a member download its price as a spreadsheet and upload it again: errors are listed by cell, correct lines are
 * saved.
 */
@Controller
class PriceWorkbookController {

    private final BidReading reading;
    private final PriceWorkbooks workbooks;
    private final FillingPrices filling;

    PriceWorkbookController(BidReading reading, PriceWorkbooks workbooks, FillingPrices filling) {
        this.reading = reading;
        this.workbooks = workbooks;
        this.filling = filling;
    }

    @GetMapping("/prices/{id}/workbook")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PriceFormWorkbook.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vos-prix.xlsx")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(workbooks.toFill(actor, id));
    }

    /**
     * Reads the uploaded spreadsheet. Correct lines replace the saved ones unless a colleague saved others meanwhile;
     * with an error nothing is saved.
     */
    @PostMapping("/prices/{id}/workbook")
    String read(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        PriceView price = reading.price(actor, id);
        model.addAttribute("price", price);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? null : file.getOriginalFilename();
        try {
            Optional<PriceWorkbooks.ReturnedFrame> returned =
                    workbooks.readFrame(actor, id, bytes, name == null ? "" : name);
            if (returned.isPresent()) {
                return readFrame(actor, id, version, returned.get(), model, flash, response);
            }
            FilledPriceForm filled = workbooks.read(actor, id, bytes);
            if (filled.isWhole()) {
                filling.save(actor, id, version, PriceWorkbooks.lines(filled));
                flash.addFlashAttribute("saved", true);
                return "redirect:/prices/" + id;
            }
            model.addAttribute("wrong", filled.wrong());
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "bid/price-workbook";
    }

    /** Saves the prices of the buyer's own file unless something else in it changed. */
    private String readFrame(
            Actor actor,
            UUID id,
            int version,
            PriceWorkbooks.ReturnedFrame returned,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (returned.check().isIntact()) {
            filling.savePrices(actor, id, version, returned.prices());
            flash.addFlashAttribute("saved", true);
            return "redirect:/prices/" + id;
        }
        model.addAttribute("check", returned.check());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "bid/price-workbook";
    }

    /** Returns the buyer's file with the member's own prices. */
    @GetMapping("/prices/{id}/frame-file")
    ResponseEntity<byte[]> frameFile(Actor actor, @PathVariable UUID id) {
        Download file = workbooks.frameToFill(actor, id);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
