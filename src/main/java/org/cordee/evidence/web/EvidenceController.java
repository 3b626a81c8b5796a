package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.EvidenceView;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.Piece;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the pieces of one member and hands them in. */
@Controller
@RequestMapping("/evidence/{id}")
class EvidenceController {

    private final ApplicationReading reading;
    private final HandingInEvidence handingIn;

    EvidenceController(ApplicationReading reading, HandingInEvidence handingIn) {
        this.reading = reading;
        this.handingIn = handingIn;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("evidence", reading.evidence(actor, id));
        return "application/evidence";
    }

    @GetMapping("/hand-in")
    String handIn(Actor actor, @PathVariable UUID id, Model model) {
        EvidenceView evidence = own(actor, id);
        if (!evidence.providable()) {
            return "redirect:/evidence/" + id;
        }
        model.addAttribute("form", new CheckForm());
        return handIn(evidence, model);
    }

    @PostMapping("/hand-in")
    String handIn(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model) {
        EvidenceView evidence = own(actor, id);
        return FormRefusals.accepted(errors, () -> handingIn.handIn(actor, id))
                ? "redirect:/evidence/" + id
                : handIn(evidence, model);
    }

    @GetMapping("/sheets/{piece}")
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID id, @PathVariable Piece piece) {
        return FileDownload.of("fiche.pdf", MediaType.APPLICATION_PDF_VALUE, reading.sheet(actor, id, piece));
    }

    private EvidenceView own(Actor actor, UUID id) {
        EvidenceView evidence = reading.evidence(actor, id);
        if (!evidence.own()) {
            throw new NotFound();
        }
        return evidence;
    }

    private static String handIn(EvidenceView evidence, Model model) {
        model.addAttribute("evidence", evidence);
        return "application/hand-in";
    }
}
