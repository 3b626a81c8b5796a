package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.AddingDropoutEvidence;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.DropoutView;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead add and download the documents that show why a member was replaced. */
@Controller
@RequestMapping("/consortia/{id}/dropouts/{organisationId}/documents")
class DropoutEvidenceController {

    private final DropoutReading reading;
    private final AddingDropoutEvidence adding;

    DropoutEvidenceController(DropoutReading reading, AddingDropoutEvidence adding) {
        this.reading = reading;
        this.adding = adding;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID organisationId, Model model) {
        model.addAttribute("form", new DropoutEvidenceForm(null));
        return page(id, reading.line(actor, id, organisationId), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @ModelAttribute("form") DropoutEvidenceForm form,
            BindingResult errors,
            Model model) {
        DropoutView.Line line = reading.line(actor, id, organisationId);
        return !errors.hasErrors()
                        && FormRefusals.accepted(
                                errors,
                                () -> UploadedPart.read(
                                        form.chosen(), file -> adding.add(actor, id, organisationId, file)))
                ? "redirect:/consortia/" + id + "/dropouts"
                : page(id, line, model);
    }

    private static String page(UUID consortiumId, DropoutView.Line line, Model model) {
        model.addAttribute("consortiumId", consortiumId);
        model.addAttribute("line", line);
        return "agreement/dropout-evidence";
    }

    /** Sends the file as a download, never inline in a page, and forbids caching. */
    @GetMapping("/{documentId}/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @PathVariable UUID organisationId, @PathVariable UUID documentId) {
        Download file = reading.document(actor, id, organisationId, documentId);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
