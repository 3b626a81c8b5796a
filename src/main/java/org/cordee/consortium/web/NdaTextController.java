package org.cordee.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.WritingNda;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead write its own confidentiality undertaking before candidates are invited. */
@Controller
@RequestMapping("/consortia/{id}/nda-text")
class NdaTextController {

    private final ConsortiumReading reading;
    private final WritingNda writing;

    NdaTextController(ConsortiumReading reading, WritingNda writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * The form of the page.
     *
     * @param text the lead's own undertaking; empty for the standard one
     */
    record NdaTextForm(String text) {

        NdaTextForm {
            text = text == null ? "" : text;
        }
    }

    @GetMapping
    String text(Actor actor, @PathVariable UUID id, Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        model.addAttribute("space", space);
        model.addAttribute("form", new NdaTextForm(writing.read(actor, id)));
        return "consortium/nda-text";
    }

    @PostMapping
    String write(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NdaTextForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (FormRefusals.accepted(errors, () -> writing.write(actor, id, form.text()))) {
            return "redirect:/consortia/" + id + "/facts";
        }
        model.addAttribute("space", space);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "consortium/nda-text";
    }
}
