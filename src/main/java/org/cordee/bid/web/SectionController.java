package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionPreview;
import org.cordee.bid.SectionView;
import org.cordee.bid.StoringLateText;
import org.cordee.bid.WritingSection;
import org.cordee.document.text.TextDifference;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the editor of a section, the check before it is handed in, and the text to users who may only read. */
@Controller
class SectionController {

    private final BidReading reading;
    private final WritingSection writing;
    private final StoringLateText keeping;
    private final SectionPreview printed;
    private final AnswerDrafts kept;

    SectionController(
            BidReading reading,
            WritingSection writing,
            StoringLateText keeping,
            SectionPreview printed,
            AnswerDrafts kept) {
        this.reading = reading;
        this.writing = writing;
        this.keeping = keeping;
        this.printed = printed;
        this.kept = kept;
    }

    @GetMapping("/sections/{id}")
    String section(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        if (section.mayReview()) {
            model.addAttribute("section", section);
            model.addAttribute("form", ReviewForm.of(kept.find(actor, id)));
            return "bid/review";
        }
        model.addAttribute("form", SectionForm.of(section));
        model.addAttribute("section", section);
        if (model.containsAttribute("saved") && section.brief().maxPages() != null) {
            model.addAttribute("pages", printed.pages(actor, id));
        }
        return section.mayWrite() ? "bid/section" : "bid/reading";
    }

    /** Shows the text as it will be printed. */
    @GetMapping("/sections/{id}/preview")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("section", reading.section(actor, id));
        return "bid/preview";
    }

    /** Saves the text first for every button; the button decides which page follows. */
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
            writing.saveDraft(actor, id, form.version(), form.title(), form.markdown());
        } catch (RuleViolation no) {
            return refused(actor, id, form, errors, model, flash, no);
        }
        if (next.equals("check") && lacks(form, errors)) {
            SectionView section = reading.section(actor, id);
            return page(section, section.version(), model);
        }
        flash.addFlashAttribute("saved", true);
        return switch (next) {
            case "check" -> "redirect:/sections/" + id + "/check";
            case "preview" -> "redirect:/sections/" + id + "/preview";
            case "library" -> "redirect:/sections/" + id + "/library";
            case "picture" -> "redirect:/sections/" + id + "/pictures";
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
        model.addAttribute("pages", printed.pages(actor, id));
        model.addAttribute("form", SectionForm.of(section));
        return "bid/check";
    }

    @PostMapping("/sections/{id}/submission")
    String submit(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            writing.submit(actor, id, form.version(), form.title(), form.markdown());
        } catch (RuleViolation no) {
            return refused(actor, id, form, errors, model, flash, no);
        }
        flash.addFlashAttribute("sent", true);
        return "redirect:/sections/" + id;
    }

    /** Reports an empty title or text, so that the check page is not shown for a section that cannot be sent. */
    private static boolean lacks(SectionForm form, BindingResult errors) {
        if (form.title().isBlank()) {
            errors.rejectValue("title", "bid.section.title-missing");
        }
        if (form.markdown().isBlank()) {
            errors.rejectValue("markdown", "bid.section.text-missing");
        }
        return errors.hasErrors();
    }

    /**
     * Shows the typed text again. When the section changed meanwhile, the text is also stored in the history at once.
     */
    private String refused(
            Actor actor,
            UUID id,
            SectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            RuleViolation no) {
        boolean overtaken = StoringLateText.isOvertaken(no);
        if (StoringLateText.isLateText(no)) {
            int kept = keeping.store(actor, id, form.title(), form.markdown());
            if (!overtaken) {
                flash.addFlashAttribute("kept", kept);
                return "redirect:/sections/" + id;
            }
            model.addAttribute("kept", kept);
        }
        SectionView section = reading.section(actor, id);
        if (!section.mayWrite()) {
            throw no;
        }
        FormRefusals.show(no, errors);
        if (overtaken) {
            model.addAttribute("difference", TextDifference.between(form.markdown(), section.markdown()));
        }
        model.addAttribute("overtaken", overtaken);
        return page(section, overtaken ? section.version() : form.version(), model);
    }

    /** @param version the draft that the next save replaces, instead of the one in the form */
    private static String page(SectionView section, int version, Model model) {
        model.addAttribute("section", section);
        model.addAttribute("version", version);
        return "bid/section";
    }
}
