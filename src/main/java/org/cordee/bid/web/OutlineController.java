package org.cordee.bid.web;

import java.util.List;
import java.util.UUID;
import org.cordee.bid.OutlineLine;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.OutlineView;
import org.cordee.bid.SettlingOutline;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the lead plan the outline of the memo, as often as it likes, and settle it once. */
@Controller
@RequestMapping("/consortia/{id}/outline")
class OutlineController {

    private final OutlineReading reading;
    private final SettlingOutline settling;

    OutlineController(OutlineReading reading, SettlingOutline settling) {
        this.reading = reading;
        this.settling = settling;
    }

    @GetMapping
    String outline(Actor actor, @PathVariable UUID id, Model model) {
        OutlineView outline = reading.outline(actor, id);
        return outline.mayPlan()
                ? page(outline, OutlineForm.of(outline), model)
                : "redirect:/consortia/" + id + "/sections";
    }

    /**
     * Saves the plan first for every button: {@code more} adds a row, {@code up-2} and {@code down-2} move one, {@code
     * settle} asks the writers.
     */
    @PostMapping
    String plan(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String next,
            @ModelAttribute("form") OutlineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        OutlineView outline = reading.outline(actor, id);
        SectionOrderForm.move(form.lines(), next);
        List<OutlineLine> lines = form.toLines(outline.members().get(0).memberId(), errors);
        try {
            if (errors.hasErrors()) {
                settling.check(actor, id, lines);
                return page(outline, form, model);
            }
            int version = settling.plan(actor, id, form.version(), lines);
            if (next.equals("settle")) {
                settling.settle(actor, id, version);
                flash.addFlashAttribute("settled", true);
                return "redirect:/consortia/" + id + "/sections";
            }
        } catch (RuleViolation no) {
            if (!outline.mayPlan()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            return page(outline, form, model);
        }
        if (next.equals("more")) {
            OutlineView planned = reading.outline(actor, id);
            OutlineForm longer = OutlineForm.of(planned);
            longer.addRow(planned);
            return page(planned, longer, model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/consortia/" + id + "/outline";
    }

    private static String page(OutlineView outline, OutlineForm form, Model model) {
        model.addAttribute("outline", outline);
        model.addAttribute("form", form);
        model.addAttribute("sums", form.sums(outline));
        return "bid/outline";
    }
}
