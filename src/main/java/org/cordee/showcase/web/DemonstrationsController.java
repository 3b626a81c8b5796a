package org.cordee.showcase.web;

import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.Siren;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.PreparingShowcase;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ProgrammeLine;
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

/** The pages on which a coordinator makes the programme of an event; its organisations are found by words. */
@Controller
@RequestMapping("/showcases/{id}/demonstrations")
class DemonstrationsController {

    private final PreparingShowcase preparing;
    private final ReadingShowcases reading;
    private final ReadingDirectory directory;
    private final DirectoryLookup lookup;
    private final ShownEntrySuggestions entries;

    DemonstrationsController(
            PreparingShowcase preparing,
            ReadingShowcases reading,
            ReadingDirectory directory,
            DirectoryLookup lookup,
            ShownEntrySuggestions entries) {
        this.preparing = preparing;
        this.reading = reading;
        this.directory = directory;
        this.lookup = lookup;
        this.entries = entries;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping("/new")
    String begin(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", DemonstrationForm.empty());
        return show(reading.desk(actor, id), null, model);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(path = "/new", params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DemonstrationForm form,
            BindingResult errors,
            Model model) {
        return show(reading.desk(actor, id), null, model);
    }

    @PostMapping("/new")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DemonstrationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ShowcaseDesk desk = reading.desk(actor, id);
        boolean added = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> preparing.addDemonstration(actor, id, form.read(lookup::bySiren, null)));
        return added ? done("showcase.done.invited", id, next) : again(desk, null, model);
    }

    @GetMapping("/{demonstrationId}")
    String change(Actor actor, @PathVariable UUID id, @PathVariable UUID demonstrationId, Model model) {
        ShowcaseDesk desk = reading.desk(actor, id);
        ProgrammeLine line = line(desk, demonstrationId);
        Siren siren = directory.find(actor, line.organisationId()).identity().siren();
        model.addAttribute("form", DemonstrationForm.of(line, siren == null ? "" : siren.value()));
        return show(desk, line, model);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(path = "/{demonstrationId}", params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID demonstrationId,
            @ModelAttribute("form") DemonstrationForm form,
            BindingResult errors,
            Model model) {
        ShowcaseDesk desk = reading.desk(actor, id);
        return show(desk, line(desk, demonstrationId), model);
    }

    @PostMapping("/{demonstrationId}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID demonstrationId,
            @ModelAttribute("form") DemonstrationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ShowcaseDesk desk = reading.desk(actor, id);
        ProgrammeLine line = line(desk, demonstrationId);
        if (!errors.hasErrors()) {
            try {
                preparing.changeDemonstration(
                        actor, id, demonstrationId, form.version(), form.read(lookup::bySiren, line.organisationId()));
                return done("showcase.done.demonstration", id, next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("web.form.overtaken");
                model.addAttribute(
                        "stored", line(reading.desk(actor, id), demonstrationId).version());
            }
        }
        return again(desk, line, model);
    }

    @PostMapping("/{demonstrationId}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID demonstrationId, RedirectAttributes next) {
        line(reading.desk(actor, id), demonstrationId);
        return ShowcaseDeskController.acted(
                () -> preparing.removeDemonstration(actor, id, demonstrationId), "showcase.done.withdrawn", id, next);
    }

    private static ProgrammeLine line(ShowcaseDesk desk, UUID demonstrationId) {
        return desk.view().programme().stream()
                .filter(line -> line.id().equals(demonstrationId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView done(String said, UUID id, RedirectAttributes next) {
        next.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/showcases/" + id + "/desk");
    }

    private String show(ShowcaseDesk desk, @Nullable ProgrammeLine line, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("line", line);
        model.addAttribute("booklets", entries.isPresent());
        return "showcase/demonstration-form";
    }

    private ModelAndView again(ShowcaseDesk desk, @Nullable ProgrammeLine line, Model model) {
        ModelAndView again = new ModelAndView(show(desk, line, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
