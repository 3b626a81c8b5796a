package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.MarginReading;
import org.cordee.bid.SettingMargin;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the lead's margin and provision for risk. For other users the page does not exist. */
@Controller
@RequestMapping("/consortia/{id}/margin")
class MarginController {

    private final MarginReading reading;
    private final SettingMargin setting;

    MarginController(MarginReading reading, SettingMargin setting) {
        this.reading = reading;
        this.setting = setting;
    }

    @GetMapping
    String margin(Actor actor, @PathVariable UUID id, Model model) {
        MarginReading.MarginView view = reading.margin(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("form", MarginForm.of(view.margin()));
        return "bid/margin";
    }

    @PostMapping
    String set(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MarginForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        MarginReading.MarginView view = reading.margin(actor, id);
        try {
            setting.set(actor, id, form.version(), form.toMargin(), form.toRisk(), form.note());
        } catch (RuleViolation no) {
            if (!view.maySet()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            model.addAttribute("view", view);
            return "bid/margin";
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/consortia/" + id + "/margin";
    }
}
