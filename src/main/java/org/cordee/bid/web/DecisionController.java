package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingSection;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.SectionView;
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

/** Shows the lead's decision about a section that is disputed or two days late. */
@Controller
@RequestMapping("/sections/{id}")
class DecisionController {

    private final BidReading reading;
    private final OutlineReading outlines;
    private final DecidingSection deciding;
    private final ReassigningSection reassigning;

    DecisionController(
            BidReading reading, OutlineReading outlines, DecidingSection deciding, ReassigningSection reassigning) {
        this.reading = reading;
        this.outlines = outlines;
        this.deciding = deciding;
        this.reassigning = reassigning;
    }

    @GetMapping("/decision")
    String decision(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = led(actor, id, model);
        model.addAttribute("form", ReviewForm.empty());
        return section.mayDecide() ? "bid/decision" : "redirect:/sections/" + id;
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model) {
        SectionView section = led(actor, id, model);
        try {
            if ("approve".equals(form.decision())) {
                deciding.accept(actor, id, form.version());
            } else if ("changes".equals(form.decision())) {
                deciding.askAgain(actor, id, form.version(), form.comment());
            } else {
                throw RuleViolation.of("decision", "bid.review.decision-missing");
            }
        } catch (RuleViolation no) {
            if (!section.mayDecide()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            return "bid/decision";
        }
        return "redirect:/consortia/" + section.consortiumId() + "/sections";
    }

    @GetMapping("/reassignment")
    String reassignment(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = led(actor, id, model);
        model.addAttribute("form", ReassignmentForm.empty());
        model.addAttribute("members", outlines.choices(actor, section.consortiumId()));
        return section.mayReassign() ? "bid/reassignment" : "redirect:/sections/" + id;
    }

    @PostMapping("/reassignment")
    String reassign(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReassignmentForm form,
            BindingResult errors,
            Model model) {
        SectionView section = led(actor, id, model);
        try {
            reassigning.reassign(
                    actor,
                    id,
                    OutlineForm.id("ownerMemberId", form.ownerMemberId()),
                    OutlineForm.id("reviewerMemberId", form.reviewerMemberId()),
                    OutlineForm.instant(form.dueAt()));
        } catch (RuleViolation no) {
            if (!section.mayReassign()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            model.addAttribute("members", outlines.choices(actor, section.consortiumId()));
            return "bid/reassignment";
        }
        return "redirect:/consortia/" + section.consortiumId() + "/sections";
    }

    /** Returns the section to the lead; other users get the same answer as for a missing one. */
    private SectionView led(Actor actor, UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        outlines.choices(actor, section.consortiumId());
        model.addAttribute("section", section);
        return section;
    }
}
