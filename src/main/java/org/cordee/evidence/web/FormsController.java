package org.cordee.evidence.web;

import java.net.URI;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.FormView;
import org.cordee.evidence.FormsReading;
import org.cordee.evidence.FormsReading.FormFile;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** Shows all forms; names that were sent for the archive and cannot be used get their reason. */
    @GetMapping
    String page(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("names") FormNamesForm names,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            FormRefusals.accepted(errors, names::toPattern);
        }
        model.addAttribute("upload", FormUpload.EMPTY);
        return page(reading, actor, id, model);
    }

    /** Shows all forms; the caller has added what was typed into the two forms of the page. */
    static String page(FormsReading reading, Actor actor, UUID id, Model model) {
        model.addAttribute("forms", reading.of(actor, id));
        return "application/forms";
    }

    /** Answers with the archive, or leads back to the page when the typed names cannot be used. */
    @GetMapping("/archive")
    ResponseEntity<byte[]> archive(
            Actor actor, @PathVariable UUID id, @ModelAttribute("names") FormNamesForm names, BindingResult errors) {
        if (errors.hasErrors() || !FormRefusals.accepted(errors, names::toPattern)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(pageWith(id, names))
                    .build();
        }
        byte[] zip = reading.archive(actor, id, names.toPattern(), names.format());
        return FileDownload.of("formulaires.zip", "application/zip", zip);
    }

    private static URI pageWith(UUID id, FormNamesForm names) {
        return UriComponentsBuilder.fromPath("/consortia/{id}/forms")
                .queryParam("names", "{names}")
                .queryParam("format", "{format}")
                .encode()
                .buildAndExpand(id, names.names(), names.format())
                .toUri();
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
