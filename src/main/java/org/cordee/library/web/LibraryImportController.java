package org.cordee.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.library.ImportingDocument;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes texts from a DOCX, and lets a user keep or discard what was read. */
@Controller
@RequestMapping("/library")
class LibraryImportController {

    private final ImportingDocument importing;
    private final ReadingLibrary reading;

    LibraryImportController(ImportingDocument importing, ReadingLibrary reading) {
        this.importing = importing;
        this.reading = reading;
    }

    /** @param file null when none was chosen */
    record DocumentForm(@Nullable MultipartFile file) {}

    @GetMapping("/documents")
    String form(Actor actor, Model model) {
        reading.owners(actor);
        model.addAttribute("form", new DocumentForm(null));
        return "library/document";
    }

    @PostMapping("/documents")
    String read(
            Actor actor,
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        reading.owners(actor);
        MultipartFile file = form.file();
        try {
            String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String type = file == null ? null : file.getContentType();
            flash.addFlashAttribute("read", importing.propose(actor, LibraryFileController.bytes(file), name, type));
            return "redirect:/library/proposals";
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "library/document";
        }
    }

    @GetMapping("/proposals")
    String proposals(Actor actor, Model model) {
        model.addAttribute("proposed", reading.proposed(actor));
        return "library/proposals";
    }

    /** @param action {@code keep} or {@code discard}; without one the chosen entries are kept */
    @PostMapping("/proposals")
    String decide(
            Actor actor,
            @RequestParam(required = false) @Nullable Set<UUID> entries,
            @RequestParam(defaultValue = "keep") String action,
            RedirectAttributes flash) {
        Set<UUID> chosen = entries == null ? Set.of() : entries;
        try {
            if (action.equals("discard")) {
                flash.addFlashAttribute("discarded", importing.discard(actor, chosen));
            } else {
                flash.addFlashAttribute("kept", importing.keep(actor, chosen));
            }
        } catch (RuleViolation no) {
            flash.addFlashAttribute("refused", no.key());
            flash.addFlashAttribute("arguments", no.arguments());
        }
        return "redirect:/library/proposals";
    }
}
