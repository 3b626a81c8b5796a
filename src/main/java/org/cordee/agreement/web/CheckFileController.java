package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.CheckingSignedFile;
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

/** Lets a party check a file: the page says which paper it is, and who signed what and when. */
@Controller
@RequestMapping("/consortia/{id}/agreement/check")
class CheckFileController {

    private final CheckingSignedFile checking;

    CheckFileController(CheckingSignedFile checking) {
        this.checking = checking;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new CheckFileForm(null));
        return show(actor, id, model);
    }

    /** Shows the answer on the same page: the file is not stored, so that there is nothing to redirect to. */
    @PostMapping
    String check(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CheckFileForm form,
            BindingResult errors,
            Model model) {
        String page = show(actor, id, model);
        if (!errors.hasErrors()) {
            FormRefusals.accepted(
                    errors,
                    () -> UploadedPart.read(
                            form.chosen(),
                            sent -> model.addAttribute("checked", checking.check(actor, id, sent.content()))));
        }
        return page;
    }

    private String show(Actor actor, UUID id, Model model) {
        model.addAttribute("consortiumId", id);
        model.addAttribute("consortiumName", checking.consortiumOf(actor, id));
        return "agreement/check";
    }
}
