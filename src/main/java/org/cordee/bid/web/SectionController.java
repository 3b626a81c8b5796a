package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionState;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.form.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a section, its check before it is handed in, and its text for those who may only read. */
@Controller
class SectionController {

    private static final String CHANGED = "bid.section.changed-meanwhile";

    private final BidReading reading;
    private final WritingSection writing;

    SectionController(BidReading reading, WritingSection writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GetMapping("/sections/{id}")
    String section(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        model.addAttribute("section", section);
        if (section.mayReview()) {
            model.addAttribute("form", new ReviewForm());
            return "bid/review";
        }
        model.addAttribute("form", SectionForm.of(section));
        return section.mayWrite() ? "bid/section" : "bid/reading";
    }

    @GetMapping("/sections/{id}/drafts/{version}")
    String draft(Actor actor, @PathVariable UUID id, @PathVariable int version, Model model) {
        model.addAttribute("section", reading.section(actor, id));
        model.addAttribute("version", version);
        model.addAttribute("draft", reading.draft(actor, id, version));
        return "bid/draft";
    }

    /** Every button keeps the text first; what differs is where the writer goes next. */
    @PostMapping("/sections/{id}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String next,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            writing.saveDraft(actor, id, form.getVersion(), form.getTitle(), form.getMarkdown());
        } catch (RuleViolation no) {
            return refused(actor, id, form, errors, model, no);
        }
        flash.addFlashAttribute("saved", true);
        return switch (next) {
            case "check" -> "redirect:/sections/" + id + "/check";
            case "preview" -> "redirect:/sections/" + id + "?preview#preview";
            default -> "redirect:/sections/" + id;
        };
    }

    @GetMapping("/sections/{id}/check")
    String check(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        if (!section.mayWrite()) {
            return "redirect:/sections/" + id;
        }
        model.addAttribute("section", section);
        model.addAttribute("form", SectionForm.of(section));
        return "bid/check";
    }

    @PostMapping("/sections/{id}/submission")
    String submit(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model) {
        SectionView section = reading.section(actor, id);
        try {
            writing.submit(actor, id, form.getVersion(), form.getTitle(), form.getMarkdown());
        } catch (RuleViolation no) {
            return refused(actor, id, form, errors, model, no);
        }
        return "redirect:/prices/" + section.price().id();
    }

    /** The writer's text stays in the form; a colleague's newer one is shown beside it, and the next save replaces it knowingly. */
    private String refused(
            Actor actor, UUID id, SectionForm form, BindingResult errors, Model model, RuleViolation no) {
        SectionView section = reading.section(actor, id);
        if (section.state() != SectionState.TODO && !section.mayWrite()) {
            throw no;
        }
        Refused.show(no, errors);
        boolean overtaken = no.key().equals(CHANGED);
        if (overtaken) {
            form.setVersion(section.version());
        }
        model.addAttribute("overtaken", overtaken);
        model.addAttribute("section", section);
        return "bid/section";
    }
}
