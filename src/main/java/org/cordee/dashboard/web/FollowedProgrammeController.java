package org.cordee.dashboard.web;

import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.FollowingProgrammes;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.cordee.dashboard.WritingTerritories;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which coordinators keep the programmes that they follow. */
@Controller
@RequestMapping("/followed-programmes")
class FollowedProgrammeController {

    private static final String LIST = "redirect:/followed-programmes";

    private final FollowingProgrammes following;
    private final WritingTerritories territories;

    FollowedProgrammeController(FollowingProgrammes following, WritingTerritories territories) {
        this.following = following;
        this.territories = territories;
    }

    @ModelAttribute("themes")
    List<String> themes() {
        return territories.themes();
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("programmes", following.list(actor));
        return "dashboard/followed-programmes";
    }

    @GetMapping("/new")
    String empty(Actor actor, Model model) {
        following.list(actor);
        model.addAttribute("form", FollowedProgrammeForm.empty());
        return form(null, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @ModelAttribute("form") FollowedProgrammeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        following.list(actor);
        if (!errors.hasErrors() && FormRefusals.accepted(errors, () -> following.add(actor, form.terms(territories)))) {
            return done("kept", next);
        }
        return again(null, model);
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        KeptProgramme kept = following.find(actor, id);
        model.addAttribute("form", FollowedProgrammeForm.of(kept, territories));
        return form(id, model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FollowedProgrammeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        following.find(actor, id);
        if (!errors.hasErrors()) {
            try {
                following.change(actor, id, form.version(), form.terms(territories));
                return done("kept", next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("web.form.overtaken");
                model.addAttribute("stored", following.find(actor, id).version());
            }
        }
        return again(id, model);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        following.remove(actor, id);
        return done("removed", next);
    }

    private static ModelAndView done(String what, RedirectAttributes next) {
        next.addFlashAttribute("said", "dashboard.followed." + what);
        return new ModelAndView(LIST);
    }

    private static String form(@Nullable UUID id, Model model) {
        model.addAttribute("programmeId", id);
        return "dashboard/followed-programme";
    }

    private static ModelAndView again(@Nullable UUID id, Model model) {
        ModelAndView again = new ModelAndView(form(id, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
