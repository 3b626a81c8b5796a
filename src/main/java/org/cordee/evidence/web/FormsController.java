package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.FormView;
import org.cordee.evidence.FormsReading;
import org.cordee.evidence.FormsReading.FormFile;
import org.cordee.form.AttachmentName;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the lead the official forms of its consortium, and fills in the State's blanks that it brings. */
@Controller
@RequestMapping("/consortia/{id}/forms")
class FormsController {

    private final FormsReading reading;
    private final BringingForms bringing;

    FormsController(FormsReading reading, BringingForms bringing) {
        this.reading = reading;
        this.bringing = bringing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("names", FormNamesForm.usual());
        model.addAttribute("upload", FormUpload.EMPTY);
        return page(reading, actor, id, model);
    }

    /** Shows all forms; the caller has added what was typed into the two forms of the page. */
    static String page(FormsReading reading, Actor actor, UUID id, Model model) {
        model.addAttribute("forms", reading.of(actor, id));
        return "application/forms";
    }

    /** Answers with the archive, or with the page when the typed names cannot be used. */
    @GetMapping("/archive")
    Object archive(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("names") FormNamesForm names,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                byte[] zip = reading.archive(actor, id, new AttachmentName(names.names()), names.format());
                return FileDownload.of("formulaires.zip", "application/zip", zip);
            } catch (RuleViolation no) {
                FormRefusals.show(no, errors);
            }
        }
        model.addAttribute("upload", FormUpload.EMPTY);
        return page(reading, actor, id, model);
    }

    @GetMapping("/{form}")
    String form(Actor actor, @PathVariable UUID id, @PathVariable String form, Model model) {
        model.addAttribute("upload", FormUpload.EMPTY);
        return form(reading.form(actor, id, form), model);
    }

    @GetMapping("/{form}/formats/{format}")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @PathVariable String form, @PathVariable FormFile format) {
        return download(reading.file(actor, id, form, format));
    }

    @PostMapping("/{form}/blank")
    String blank(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String form,
            @ModelAttribute("upload") FormUpload upload,
            BindingResult errors,
            Model model) {
        FormView shown = reading.form(actor, id, form);
        boolean filled = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> upload.read((in, name, type) -> bringing.bringBlank(actor, id, form, in, name, type)));
        return filled ? "redirect:/consortia/" + id + "/forms/" + form : form(shown, model);
    }

    @GetMapping("/{form}/blank/file")
    ResponseEntity<byte[]> blank(Actor actor, @PathVariable UUID id, @PathVariable String form) {
        return download(reading.blank(actor, id, form));
    }

    private static String form(FormView shown, Model model) {
        model.addAttribute("shown", shown);
        return "application/form";
    }

    private static ResponseEntity<byte[]> download(Download file) {
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
