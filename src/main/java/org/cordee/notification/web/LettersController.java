package org.cordee.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.cordee.notification.LetterReading;
import org.cordee.notification.LetterState;
import org.cordee.notification.OpeningKeptLinks;
import org.cordee.notification.ResendingLetters;
import org.cordee.platform.CalendarFile;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the letters to the administrator. */
@Controller
class LettersController {

    private static final int PAGE = 25;

    /** The maximum number of unaddressed letters shown, the oldest first; the page tells how many more there are. */
    private static final int UNADDRESSED = 50;

    /** The content security policy of a letter's preview: no scripts, no requests, and no styles but its own. */
    private static final String BOXED =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"
                    + " allow-popups-to-escape-sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final LetterReading reading;
    private final ResendingLetters resending;
    private final OpeningKeptLinks opening;

    LettersController(LetterReading reading, ResendingLetters resending, OpeningKeptLinks opening) {
        this.reading = reading;
        this.resending = resending;
        this.opening = opening;
    }

    /** The reason for opening the links of a letter. */
    record OpeningForm(String reason) {

        OpeningForm {
            reason = reason == null ? "" : reason;
        }
    }

    @GetMapping("/admin/letters")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<LetterState> states = state == null ? List.of() : List.of(state);
        model.addAttribute("letters", reading.search(actor, text, states, PageRequest.of(Math.max(0, page), PAGE)));
        model.addAttribute("counts", reading.counts(actor));
        model.addAttribute("leave", reading.isMailServerConfigured(actor));
        model.addAttribute("unaddressed", reading.unaddressed(actor, PageRequest.of(0, UNADDRESSED)));
        model.addAttribute("text", text);
        model.addAttribute("state", state);
        return "notification/letters";
    }

    @GetMapping("/admin/letters/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new OpeningForm(""));
        return show(actor, id, model);
    }

    /**
     * Shows the links of one kept letter in this answer only: they are secrets, which a session or an address must not
     * contain.
     */
    @PostMapping("/admin/letters/{id}/opening")
    String open(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        FormRefusals.accepted(errors, () -> model.addAttribute("opened", opening.open(actor, id, form.reason())));
        return show(actor, id, model);
    }

    private String show(Actor actor, UUID id, Model model) {
        model.addAttribute("letter", reading.one(actor, id));
        return "notification/letter-detail";
    }

    @GetMapping(path = "/admin/letters/{id}/page", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String page(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", BOXED);
        return reading.page(actor, id);
    }

    /**
     * Returns the dates of the letter, which its reader gets as an attached file.
     *
     * @throws NotFound for a letter without a date, too
     */
    @GetMapping("/admin/letters/{id}/dates.ics")
    ResponseEntity<String> dates(Actor actor, @PathVariable UUID id) {
        String calendar = reading.one(actor, id).calendar();
        if (calendar == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + CalendarFile.NAME)
                .body(calendar);
    }

    @PostMapping("/admin/letters/{id}/sending")
    String resend(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        resending.resend(actor, id);
        next.addFlashAttribute("resent", true);
        return "redirect:/admin/letters/" + id;
    }
}
