package org.cordee.booklet.web;

import java.util.UUID;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.ContributionState;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.booklet.ReviewingYearly;
import org.cordee.booklet.WithdrawingEntry;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The contribution of a structure: its form, the check of its facts, and its withdrawal, with an account or by the
 * one-time link of a letter.
 */
@Controller
@RequestMapping({"/contributions/{id}", "/i/{token}/booklet"})
class ContributionController {

    private static final int MOST_ROWS_IN_A_FORM = 12;
    private static final String SAVE = "save";
    private static final String PHOTOS = "photos";
    private static final String MORE = "more-";

    private final ReadingContributions reading;
    private final ContributingEntry contributing;
    private final CheckingFacts checking;
    private final ReviewingYearly yearly;
    private final WithdrawingEntry withdrawing;

    ContributionController(
            ReadingContributions reading,
            ContributingEntry contributing,
            CheckingFacts checking,
            ReviewingYearly yearly,
            WithdrawingEntry withdrawing) {
        this.reading = reading;
        this.contributing = contributing;
        this.checking = checking;
        this.yearly = yearly;
        this.withdrawing = withdrawing;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS_IN_A_FORM);
    }

    @ModelAttribute("maturities")
    EntryMaturity[] maturities() {
        return EntryMaturity.values();
    }

    /**
     * Shows the form, the text to check, or how the contribution stands.
     *
     * @param done names the act before this page
     * @param correct true to change a text whose facts are to be checked
     */
    @GetMapping
    String show(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "false") boolean correct,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        model.addAttribute("form", ContributionForm.of(view.draft(), view.draftNumber()));
        model.addAttribute("done", done);
        boolean writing = view.mayWrite() && (correct || view.state() != ContributionState.TO_CHECK);
        return writing ? form(view, model) : page(view, model);
    }

    /** Searches the typed words without JavaScript; nothing is saved. */
    @PostMapping(params = "suggest")
    String suggest(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            Model model) {
        form.filled();
        return form(reading.own(actor, access.contributionId()), model);
    }

    /** @param action save, photos, more-figures, more-references, more-shown; anything else sends the text */
    @PostMapping
    ModelAndView write(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        if (action.startsWith(MORE)) {
            form.filled().addRow(action.substring(MORE.length()));
            return new ModelAndView(form(view, model), model.asMap());
        }
        if (!errors.hasErrors() && isDone(actor, view, form, action, errors, model)) {
            return new ModelAndView(
                    action.equals(PHOTOS)
                            ? "redirect:" + access.base() + "/photographs"
                            : access.after(action.equals(SAVE) ? "saved" : "sent"));
        }
        form.filled();
        return again(form(view, model), model);
    }

    private boolean isDone(
            Actor actor,
            ContributionView view,
            ContributionForm form,
            String action,
            BindingResult errors,
            Model model) {
        UUID id = view.contributionId();
        try {
            EntryContent typed = form.read();
            if (action.equals(SAVE) || action.equals(PHOTOS)) {
                contributing.saveDraft(actor, id, form.draftNumber(), typed);
            } else {
                contributing.submit(actor, id, form.draftNumber(), typed);
            }
            return true;
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            errors.reject("web.form.overtaken");
            model.addAttribute("stored", reading.own(actor, id).draftNumber());
        }
        return false;
    }

    @PostMapping("/facts")
    ModelAndView confirm(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @RequestParam(defaultValue = "0") int revision,
            Model model) {
        return act(actor, access, () -> checking.confirm(actor, access.contributionId(), revision), "confirmed", model);
    }

    @PostMapping("/review")
    ModelAndView stillRight(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @RequestParam(defaultValue = "0") int revision,
            Model model) {
        return act(actor, access, () -> yearly.confirm(actor, access.contributionId(), revision), "reviewed", model);
    }

    @PostMapping("/changes")
    ModelAndView takeUpAgain(Actor actor, @ModelAttribute("access") ContributionAccess access, Model model) {
        boolean published = reading.own(actor, access.contributionId()).published() != null;
        String done = published ? "reopened" : "correcting";
        return act(actor, access, () -> yearly.change(actor, access.contributionId()), done, model);
    }

    /** Acts; a refusal stands above the page, which says how the contribution stands now. */
    private ModelAndView act(Actor actor, ContributionAccess access, Runnable act, String done, Model model) {
        reading.own(actor, access.contributionId());
        try {
            act.run();
            return new ModelAndView(access.after(done));
        } catch (RuleViolation refused) {
            model.addAttribute("refused", refused.key());
            model.addAttribute("refusedWith", refused.arguments());
            return again(page(reading.own(actor, access.contributionId()), model), model);
        }
    }

    @GetMapping("/withdrawal")
    String withdrawing(Actor actor, @ModelAttribute("access") ContributionAccess access, Model model) {
        model.addAttribute("form", new ReasonForm(""));
        ContributionView view = reading.own(actor, access.contributionId());
        return view.mayWithdraw() ? ending("withdrawal", view, model) : "redirect:" + access.base();
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        Runnable act = () -> withdrawing.withdraw(actor, access.contributionId(), form.reason());
        return !errors.hasErrors() && FormRefusals.accepted(errors, act)
                ? new ModelAndView(access.byLink() ? "booklet/contribution-ended" : access.after("withdrawn"))
                : again(ending("withdrawal", view, model), model);
    }

    @GetMapping("/refusal")
    String declining(Actor actor, @ModelAttribute("access") ContributionAccess access, Model model) {
        model.addAttribute("form", new ReasonForm(""));
        ContributionView view = reading.own(actor, access.contributionId());
        return view.mayDecline() ? ending("refusal", view, model) : "redirect:" + access.base();
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            Actor actor,
            @ModelAttribute("access") ContributionAccess access,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model) {
        ContributionView view = reading.own(actor, access.contributionId());
        Runnable act = () -> contributing.decline(actor, access.contributionId(), form.reason());
        return !errors.hasErrors() && FormRefusals.accepted(errors, act)
                ? new ModelAndView(access.after("declined"))
                : again(ending("refusal", view, model), model);
    }

    /** @param kind withdrawal or refusal */
    private static String ending(String kind, ContributionView view, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("view", view);
        return "booklet/contribution-ending";
    }

    private static String form(ContributionView view, Model model) {
        model.addAttribute("view", view);
        return "booklet/contribution-form";
    }

    private static String page(ContributionView view, Model model) {
        model.addAttribute("view", view);
        return "booklet/contribution";
    }

    private static ModelAndView again(String page, Model model) {
        ModelAndView again = new ModelAndView(page, model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
