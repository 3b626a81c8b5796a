package org.cordee.showcase.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.OpeningShowcase;
import org.cordee.showcase.PreparingShowcase;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ShowcaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a coordinator prepares an event, opens and closes it, or cancels it. */
@Controller
@RequestMapping("/showcases")
class ShowcaseDeskController {

    private final PreparingShowcase preparing;
    private final OpeningShowcase opening;
    private final ReadingShowcases reading;
    private final CurrentActor current;

    ShowcaseDeskController(
            PreparingShowcase preparing, OpeningShowcase opening, ReadingShowcases reading, CurrentActor current) {
        this.preparing = preparing;
        this.opening = opening;
        this.reading = reading;
        this.current = current;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping("/new")
    String begin(Actor actor, Model model) {
        actor.requireRole(Role.COORDINATOR);
        model.addAttribute("form", ShowcaseForm.empty(current.who().orElse(null)));
        return form(null, model);
    }

    @PostMapping("/new")
    ModelAndView begin(Actor actor, @ModelAttribute("form") ShowcaseForm form, BindingResult errors, Model model) {
        actor.requireRole(Role.COORDINATOR);
        UUID[] made = new UUID[1];
        boolean drafted = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> made[0] = preparing.draft(actor, form.read()));
        return drafted ? new ModelAndView("redirect:/showcases/" + made[0] + "/desk") : again(null, model);
    }

    @GetMapping("/{id}/details")
    String details(Actor actor, @PathVariable UUID id, Model model) {
        ShowcaseDesk desk = reading.desk(actor, id);
        model.addAttribute("form", ShowcaseForm.of(desk.view()));
        return form(desk, model);
    }

    @PostMapping("/{id}/details")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ShowcaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ShowcaseDesk desk = reading.desk(actor, id);
        if (!errors.hasErrors()) {
            try {
                preparing.change(actor, id, form.version(), form.read());
                next.addFlashAttribute("said", "showcase.done.changed");
                return new ModelAndView("redirect:/showcases/" + id + "/desk");
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("web.form.overtaken");
                model.addAttribute("stored", reading.desk(actor, id).view().version());
            }
        }
        return again(desk, model);
    }

    @GetMapping("/{id}/desk")
    String desk(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("desk", reading.desk(actor, id));
        return "showcase/desk";
    }

    @PostMapping("/{id}/opening")
    String open(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return acted(() -> opening.open(actor, id), "showcase.done.opened", id, next);
    }

    @PostMapping("/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return acted(() -> opening.close(actor, id), "showcase.done.closed", id, next);
    }

    @GetMapping("/{id}/cancellation")
    String cancelling(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("desk", reading.desk(actor, id));
        model.addAttribute("form", new CancellationForm(""));
        return "showcase/cancellation";
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ShowcaseDesk desk = reading.desk(actor, id);
        if (FormRefusals.accepted(errors, () -> opening.cancel(actor, id, form.reason()))) {
            next.addFlashAttribute("said", "showcase.done.cancelled");
            return new ModelAndView("redirect:/showcases/" + id + "/desk");
        }
        model.addAttribute("desk", desk);
        ModelAndView again = new ModelAndView("showcase/cancellation", model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Runs an act and returns to the desk, which says that it is done or why it was refused. */
    static String acted(Runnable act, String done, UUID id, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
        }
        return "redirect:/showcases/" + id + "/desk";
    }

    private static String form(@Nullable ShowcaseDesk desk, Model model) {
        model.addAttribute("desk", desk);
        return "showcase/showcase-form";
    }

    private static ModelAndView again(@Nullable ShowcaseDesk desk, Model model) {
        ModelAndView again = new ModelAndView(form(desk, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
