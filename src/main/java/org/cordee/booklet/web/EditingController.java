package org.cordee.booklet.web;

import java.util.UUID;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.booklet.ReadingContributions.RevisionLine;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.booklet.WithdrawingEntry;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
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

/**
 * The text of a structure as coordinators read it, beside its history: they ask for changes, send it to the check of
 * facts, give more time, or withdraw it.
 */
@Controller
@RequestMapping("/contributions/{id}/editing")
class EditingController {

    private final ReadingContributions reading;
    private final ReviewingContribution reviewing;
    private final WithdrawingEntry withdrawing;

    EditingController(ReadingContributions reading, ReviewingContribution reviewing, WithdrawingEntry withdrawing) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ContributionView view = find(actor, id);
        RevisionLine last = view.last();
        model.addAttribute(
                "form",
                new EditingForm(
                        last == null ? 0 : last.number(),
                        "",
                        last == null ? "" : last.content().englishSummary(),
                        ""));
        return show(view, model);
    }

    @PostMapping("/changes")
    ModelAndView askChanges(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EditingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        find(actor, id);
        return act(
                actor,
                id,
                () -> reviewing.askChanges(actor, id, form.revision(), form.words()),
                "booklet.editing.changes-asked",
                errors,
                model,
                next);
    }

    @PostMapping("/fact-check")
    ModelAndView askFactCheck(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EditingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        find(actor, id);
        return act(
                actor,
                id,
                () -> reviewing.askFactCheck(actor, id, form.revision(), form.englishSummary()),
                "booklet.editing.check-asked",
                errors,
                model,
                next);
    }

    @PostMapping("/more-time")
    ModelAndView grantMoreTime(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EditingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        find(actor, id);
        return act(
                actor,
                id,
                () -> reviewing.grantMoreTime(actor, id, TypedDay.required("until", form.until())),
                "booklet.editing.time-granted",
                errors,
                model,
                next);
    }

    @GetMapping("/withdrawal")
    String withdrawing(Actor actor, @PathVariable UUID id, Model model) {
        ContributionView view = find(actor, id);
        model.addAttribute("form", new ReasonForm(""));
        return view.mayWithdraw() ? withdrawal(view, model) : at(id);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ContributionView view = find(actor, id);
        if (!errors.hasErrors()
                && FormRefusals.accepted(errors, () -> withdrawing.withdraw(actor, id, form.reason()))) {
            next.addFlashAttribute("said", "booklet.editing.withdrawn");
            return new ModelAndView(at(id));
        }
        return again(withdrawal(view, model), model);
    }

    private static String withdrawal(ContributionView view, Model model) {
        model.addAttribute("view", view);
        return "booklet/editing-withdrawal";
    }

    private ModelAndView act(
            Actor actor,
            UUID id,
            Runnable act,
            String done,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors() && FormRefusals.accepted(errors, act)) {
            next.addFlashAttribute("said", done);
            return new ModelAndView(at(id));
        }
        return again(show(find(actor, id), model), model);
    }

    /** @throws NotFound for a missing contribution, and unless the actor is a coordinator */
    private ContributionView find(Actor actor, UUID id) {
        actor.requireRole(Role.COORDINATOR);
        return reading.find(actor, id);
    }

    private static String show(ContributionView view, Model model) {
        model.addAttribute("view", view);
        RevisionLine last = view.last();
        model.addAttribute("last", last);
        model.addAttribute(
                "before",
                last == null
                        ? null
                        : view.revisions().stream()
                                .filter(one -> one.number() == last.number() - 1)
                                .findFirst()
                                .orElse(null));
        return "booklet/editing";
    }

    private static String at(UUID id) {
        return "redirect:/contributions/" + id + "/editing";
    }

    private static ModelAndView again(String page, Model model) {
        ModelAndView again = new ModelAndView(page, model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
