package org.cordee.evidence.web;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.document.Download;
import org.cordee.evidence.EspdReading;
import org.cordee.evidence.EspdReading.EspdFormat;
import org.cordee.evidence.EspdStatement;
import org.cordee.evidence.EspdView;
import org.cordee.evidence.RespondingToEspd;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a member answer the ESPD and confirm its responses. */
@Controller
@RequestMapping("/evidence/{id}/espd")
class EspdController {

    private static final int MOST_CRITERIA_IN_A_FORM = 150;

    private final EspdReading reading;
    private final RespondingToEspd responding;

    EspdController(EspdReading reading, RespondingToEspd responding) {
        this.reading = reading;
        this.responding = responding;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_CRITERIA_IN_A_FORM);
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        EspdView shown = reading.view(actor, id);
        model.addAttribute("form", EspdForm.of(shown));
        return page(shown, model);
    }

    @PostMapping
    String state(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EspdForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        EspdView shown = reading.view(actor, id);
        boolean stated = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> responding.state(actor, id, form.read(shown.statement())));
        if (!stated) {
            return page(shown, model);
        }
        flash.addFlashAttribute("stated", true);
        return "redirect:/evidence/" + id + "/espd";
    }

    /** Shows the answers of an earlier response in the form; the member reads and saves them. */
    @PostMapping("/former")
    String former(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("upload") FormUpload upload,
            BindingResult errors,
            Model model) {
        EspdView shown = reading.view(actor, id);
        AtomicReference<EspdStatement> read = new AtomicReference<>(shown.statement());
        boolean accepted = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> upload.read(
                                (in, name, type) -> read.set(reading.former(actor, id, FormUpload.bytes(in)))));
        model.addAttribute("former", accepted);
        model.addAttribute("form", EspdForm.of(shown, Objects.requireNonNull(read.get())));
        return page(shown, model);
    }

    @PostMapping("/{responder}/confirmation")
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID responder, Model model) {
        EspdView shown = reading.view(actor, id);
        model.addAttribute("form", EspdForm.of(shown));
        BindingResult errors = new BeanPropertyBindingResult(model.getAttribute("form"), "form");
        if (FormRefusals.accepted(errors, () -> responding.confirm(actor, id, responder))) {
            return "redirect:/evidence/" + id + "/espd";
        }
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return page(shown, model);
    }

    @GetMapping("/{responder}/draft")
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable UUID id, @PathVariable UUID responder) {
        return FileDownload.of("projet-dume.pdf", MediaType.APPLICATION_PDF_VALUE, reading.draft(actor, id, responder));
    }

    @GetMapping("/{responder}/formats/{format}")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID responder,
            @PathVariable EspdFormat format,
            @RequestParam(required = false) @Nullable Integer confirmation) {
        Download file = reading.confirmed(actor, id, responder, format, confirmation);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    private static String page(EspdView shown, Model model) {
        model.addAttribute("shown", shown);
        if (!model.containsAttribute("upload")) {
            model.addAttribute("upload", FormUpload.EMPTY);
        }
        return "application/espd";
    }
}
