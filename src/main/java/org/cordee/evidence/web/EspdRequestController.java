package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.BringingEspdRequest;
import org.cordee.evidence.EspdReading;
import org.cordee.evidence.EspdRequestView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead bring the buyer's ESPD request and shows what it asks. */
@Controller
@RequestMapping("/consortia/{id}/espd-request")
class EspdRequestController {

    private final EspdReading reading;
    private final BringingEspdRequest bringing;

    EspdRequestController(EspdReading reading, BringingEspdRequest bringing) {
        this.reading = reading;
        this.bringing = bringing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("upload", FormUpload.EMPTY);
        return page(reading.request(actor, id), model);
    }

    @PostMapping
    String bring(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("upload") FormUpload upload,
            BindingResult errors,
            Model model) {
        EspdRequestView shown = reading.request(actor, id);
        boolean brought = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> upload.read((in, name, type) -> bringing.bring(actor, id, in, name, type)));
        return brought ? "redirect:/consortia/" + id + "/espd-request" : page(shown, model);
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable UUID id) {
        bringing.remove(actor, id);
        return "redirect:/consortia/" + id + "/espd-request";
    }

    private static String page(EspdRequestView shown, Model model) {
        model.addAttribute("shown", shown);
        return "application/espd-request";
    }
}
