package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.StatingCandidateData;
import org.cordee.evidence.StatingCandidateData.CandidateDataView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a member state its own data for the official forms: turnovers, bank accounts, insurance. */
@Controller
@RequestMapping("/evidence/{id}/data")
class CandidateDataController {

    private static final int MOST_ROWS_IN_A_FORM = 10;

    private final StatingCandidateData stating;

    CandidateDataController(StatingCandidateData stating) {
        this.stating = stating;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS_IN_A_FORM);
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CandidateDataView said = stating.view(actor, id);
        model.addAttribute("form", CandidateDataForm.of(said.statement()));
        return page(said, model);
    }

    @PostMapping
    String state(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CandidateDataForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        CandidateDataView said = stating.view(actor, id);
        if (errors.hasErrors() || !FormRefusals.accepted(errors, () -> stating.state(actor, id, form.read()))) {
            return page(said, model);
        }
        flash.addFlashAttribute("stated", true);
        return "redirect:/evidence/" + id + "/data";
    }

    private static String page(CandidateDataView said, Model model) {
        model.addAttribute("said", said);
        return "application/candidate-data";
    }
}
