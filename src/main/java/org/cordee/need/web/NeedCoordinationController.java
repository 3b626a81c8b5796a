package org.cordee.need.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedState;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.ReadingNeeds.CoordinatorView;
import org.cordee.need.RevisingList;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.PickedInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the acts of a coordinator on a need: it reads it, revises the list, sends batches and delivers the short list.
 */
@Controller
@RequestMapping("/needs/{id}")
class NeedCoordinationController {

    private final ReadingNeeds reading;
    private final RevisingList revising;
    private final AskingStructures asking;
    private final DeliveringShortlist shortlists;

    NeedCoordinationController(
            ReadingNeeds reading, RevisingList revising, AskingStructures asking, DeliveringShortlist shortlists) {
        this.reading = reading;
        this.revising = revising;
        this.asking = asking;
        this.shortlists = shortlists;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(
            path = {"/qualification", "/criteria"},
            params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") QualificationForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        model.addAttribute("changing", true);
        return show(reading.forCoordinator(actor, id), locale, model);
    }

    @PostMapping("/qualification")
    String qualify(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") QualificationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        CoordinatorView page = reading.forCoordinator(actor, id);
        boolean qualified = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> revising.qualify(actor, id, form.codes(), String.valueOf(form.place()), form.radius()));
        if (!qualified) {
            return show(page, locale, model);
        }
        search(actor, id, next);
        return back(id);
    }

    /** Changes the trades, the place and the radius before the first batch, and searches the directory anew. */
    @PostMapping("/criteria")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") QualificationForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        CoordinatorView page = reading.forCoordinator(actor, id);
        Runnable change =
                () -> revising.changeCriteria(actor, id, form.codes(), String.valueOf(form.place()), form.radius());
        if (page.facts().state() != NeedState.LISTING) {
            NeedController.act(change, "need.list.matched", next);
            return back(id);
        }
        if (errors.hasErrors() || !FormRefusals.accepted(errors, change)) {
            model.addAttribute("changing", true);
            return show(page, locale, model);
        }
        search(actor, id, next);
        return back(id);
    }

    @PostMapping("/refusal")
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        NeedController.act(() -> revising.refuse(actor, id, reason), "need.refused.done", next);
        return back(id);
    }

    @PostMapping("/candidates")
    String match(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        search(actor, id, next);
        return back(id);
    }

    /** Adds an organisation; several words find it, one SIREN names it. */
    @PostMapping("/additions")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String siren,
            RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        NeedController.act(() -> revising.add(actor, id, PickedInput.last(siren)), "need.list.added", next);
        return back(id);
    }

    @PostMapping("/list")
    String keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> kept,
            RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        NeedController.act(() -> revising.keep(actor, id, kept), "need.list.saved", next);
        return back(id);
    }

    @PostMapping("/batches")
    String sendBatch(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int batch, RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        NeedController.act(() -> asking.sendBatch(actor, id, batch), "need.batch.done", next);
        return back(id);
    }

    @PostMapping("/shortlist")
    String deliver(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String word, RedirectAttributes next) {
        reading.forCoordinator(actor, id);
        NeedController.act(() -> shortlists.deliver(actor, id, word), "need.shortlist.done", next);
        return back(id);
    }

    /** Searches the directory, and says on the next page when no structure matches. */
    private void search(Actor actor, UUID id, RedirectAttributes next) {
        NeedController.act(() -> revising.match(actor, id), "need.list.matched", next);
        Integer found = reading.forCoordinator(actor, id).facts().found();
        next.addFlashAttribute("nothingFound", found != null && found == 0);
    }

    static String show(CoordinatorView page, Locale locale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("radii", NeedDraftController.RADII);
        NeedController.inWords(page.facts().description(), page.facts().scope(), locale, model);
        return "need/coordination";
    }

    private static String back(UUID id) {
        return "redirect:/needs/" + id;
    }
}
