package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.shared.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the agreement: its text, the parties that have signed, and the powers that are given. */
@Controller
@RequestMapping("/consortia/{id}/agreement")
class AgreementController {

    private final AgreementReading reading;

    AgreementController(AgreementReading reading) {
        this.reading = reading;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("agreement", reading.of(actor, id));
        return "agreement/agreement";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return PdfAnswer.of("convention-de-groupement.pdf", reading.pdf(actor, id));
    }

    @GetMapping("/annexes/{annexId}/file")
    ResponseEntity<byte[]> annex(Actor actor, @PathVariable UUID id, @PathVariable UUID annexId) {
        return PdfAnswer.of("annexe.pdf", reading.annex(actor, id, annexId));
    }

    @GetMapping("/signatures/file")
    ResponseEntity<byte[]> signatures(Actor actor, @PathVariable UUID id) {
        return PdfAnswer.of("feuille-de-signatures.pdf", reading.signatureSheet(actor, id));
    }
}
