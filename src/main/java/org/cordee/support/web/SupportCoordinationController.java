package org.cordee.support.web;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.support.CoordinatingSupport;
import org.cordee.support.ReadingSupport;
import org.cordee.support.SupportRequestView;
import org.cordee.support.SupportStart.HelperChoice;
import org.springframework.data.domain.PageRequest;
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

/** The coordinators' list of open requests for help, and their acts where nobody accepted. */
@Controller
@RequestMapping("/support-requests")
class SupportCoordinationController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final ReadingSupport reading;
    private final CoordinatingSupport coordinating;

    SupportCoordinationController(ReadingSupport reading, CoordinatingSupport coordinating) {
        this.reading = reading;
        this.coordinating = coordinating;
    }

    @GetMapping("/coordination")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("rows", reading.all(actor, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        return "support/coordination";
    }

    @PostMapping("/{id}/takeover")
    String takeOver(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        coordinating.takeOver(actor, id);
        flash.addFlashAttribute("done", "support.done.taken");
        return "redirect:/support-requests/" + id;
    }

    @PostMapping("/{id}/assignment")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SupportRequestView view = reading.find(actor, id);
        List<HelperChoice> helpers = reading.helpers(actor, id);
        UUID helper = form.helper();
        if (helper == null && !errors.hasErrors()) {
            errors.rejectValue("helper", "support.request.no-helper");
        }
        boolean assigned = helper != null
                && !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> coordinating.assign(actor, id, helper));
        if (!assigned) {
            model.addAttribute("help", view);
            model.addAttribute("helpers", helpers);
            return "support/request";
        }
        flash.addFlashAttribute("done", "support.done.assigned");
        return "redirect:/support-requests/" + id;
    }
}
