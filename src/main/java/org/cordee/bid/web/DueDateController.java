package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead move the date of a section that is not handed in. */
@Controller
@RequestMapping("/sections/{id}/due-date")
class DueDateController {

    private final BidReading reading;
    private final ReassigningSection reassigning;

    DueDateController(BidReading reading, ReassigningSection reassigning) {
        this.reading = reading;
        this.reassigning = reassigning;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = led(actor, id, model);
        model.addAttribute("form", DueDateForm.of(section.dueAt()));
        return section.mayReschedule() ? "bid/due-date" : "redirect:/sections/" + id;
    }

    @PostMapping
    String reschedule(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DueDateForm form,
            BindingResult errors,
            Model model) {
        SectionView section = led(actor, id, model);
        if (FormRefusals.accepted(errors, () -> reassigning.reschedule(actor, id, form.read(), form.wanted()))) {
            return "redirect:/consortia/" + section.consortiumId() + "/sections";
        }
        return "bid/due-date";
    }

    private SectionView led(Actor actor, UUID id, Model model) {
        SectionView section = reading.section(actor, id);
        if (!section.led()) {
            throw new NotFound();
        }
        model.addAttribute("section", section);
        return section;
    }
}
