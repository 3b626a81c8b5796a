package org.cordee.submission.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ConsistencyReading;
import org.cordee.submission.ConsistencyView;
import org.cordee.submission.ProvingConsistency;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the lead whether the finished papers of the bid state the same, and prints that proof. */
@Controller
@RequestMapping("/consortia/{id}/submission/consistency")
class ConsistencyController {

    private final ConsistencyReading reading;
    private final ProvingConsistency proving;
    private final ConsistencyPaper paper;

    ConsistencyController(ConsistencyReading reading, ProvingConsistency proving, ConsistencyPaper paper) {
        this.reading = reading;
        this.proving = proving;
        this.paper = paper;
    }

    @GetMapping
    String consistency(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("consortiumId", id);
        model.addAttribute("consistency", reading.of(actor, id));
        return "submission/consistency";
    }

    /**
     * Reads the papers again.
     *
     * @throws RuleViolation while the bid is not ready to be frozen
     */
    @PostMapping
    String prove(Actor actor, @PathVariable UUID id) {
        proving.prove(actor, id);
        return "redirect:/consortia/" + id + "/submission/consistency";
    }

    /**
     * Downloads the proof as PDF.
     *
     * @throws NotFound before the first reading
     */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, Locale language) {
        ConsistencyView view = reading.of(actor, id);
        if (view.madeAt() == null) {
            throw new NotFound();
        }
        return FileDownload.of("preuve-de-coherence.pdf", MediaType.APPLICATION_PDF_VALUE, paper.pdf(view, language));
    }
}
