package org.cordee.submission.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Serves the receipt of a deposit, as a page to print and file and as JSON for programs. */
@Controller
@RequestMapping("/consortia/{id}/submission")
class ReceiptController {

    private final SubmissionReading reading;

    ReceiptController(SubmissionReading reading) {
        this.reading = reading;
    }

    @GetMapping("/deposits/{deposit}/receipt")
    String sheet(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit, Model model) {
        model.addAttribute("one", reading.deposit(actor, id, deposit));
        model.addAttribute("submission", reading.view(actor, id));
        return "submission/receipt-sheet";
    }

    @GetMapping(path = "/deposits/{deposit}/receipt/file", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        return kept(reading.deposit(actor, id, deposit).receipt());
    }

    /** Returns the receipt that counts. */
    @GetMapping(path = "/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> counting(Actor actor, @PathVariable UUID id) {
        return kept(reading.receipt(actor, id));
    }

    private static ResponseEntity<Receipt> kept(Receipt receipt) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename((receipt.demonstration() ? "demonstration-" : "")
                                        + "recepisse-"
                                        + receipt.receiptNumber()
                                        + ".json")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }
}
