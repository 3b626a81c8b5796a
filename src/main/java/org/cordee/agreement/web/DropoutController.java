package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.DropoutView;
import org.cordee.agreement.ReplacingDropout;
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
import org.springframework.web.multipart.MultipartFile;

/** Lets the lead replace a member that failed while the bid is drafted. */
@Controller
@RequestMapping("/consortia/{id}/dropouts")
class DropoutController {

    private final DropoutReading reading;
    private final ReplacingDropout replacing;

    DropoutController(DropoutReading reading, ReplacingDropout replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", DropoutForm.empty());
        return page(reading.of(actor, id), model);
    }

    @PostMapping
    String replace(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DropoutForm form,
            BindingResult errors,
            Model model) {
        DropoutView view = reading.of(actor, id);
        return !errors.hasErrors() && FormRefusals.accepted(errors, () -> replace(actor, id, form))
                ? "redirect:/consortia/" + id
                : page(view, model);
    }

    private void replace(Actor actor, UUID id, DropoutForm form) {
        UUID whom = form.whom();
        DropoutReason why = form.why();
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            replacing.replace(actor, id, whom, why);
            return;
        }
        UploadedPart.read(file, sent -> replacing.replace(actor, id, whom, why, sent));
    }

    private static String page(DropoutView view, Model model) {
        model.addAttribute("dropout", view);
        model.addAttribute("causes", DropoutCause.values());
        return "agreement/dropout";
    }
}
