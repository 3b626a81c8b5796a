package org.cordee.dashboard.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.dashboard.Coordination;
import org.cordee.dashboard.ReadingCoordination;
import org.cordee.dashboard.ReadingNews;
import org.cordee.dashboard.WritingNote;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's page of one consortium, and the coordinators' note on it. */
@Controller
@RequestMapping("/consortia/{id}/coordination")
class CoordinationController {

    private static final int NEWS = 6;

    private final ReadingCoordination reading;
    private final ReadingNews news;
    private final WritingNote writing;

    CoordinationController(ReadingCoordination reading, ReadingNews news, WritingNote writing) {
        this.reading = reading;
        this.news = news;
        this.writing = writing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        Coordination view = show(actor, id, locale, model);
        model.addAttribute("form", new NoteForm(view.note().words(), view.note().version()));
        return "dashboard/coordination";
    }

    @PostMapping("/note")
    String note(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        actor.requireRole(Role.COORDINATOR);
        if (FormRefusals.accepted(errors, () -> writing.write(actor, id, form.words(), form.version()))) {
            after.addFlashAttribute("noted", true);
            return "redirect:/consortia/" + id + "/coordination";
        }
        show(actor, id, locale, model);
        return "dashboard/coordination";
    }

    private Coordination show(Actor actor, UUID id, Locale locale, Model model) {
        Coordination view = reading.of(actor, id, locale);
        model.addAttribute("view", view);
        model.addAttribute("news", news.latest(actor, id, PageRequest.of(0, NEWS)));
        return view;
    }
}
