package org.cordee.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.LinkHolder;
import org.cordee.organisation.AskingPageLink;
import org.cordee.organisation.PageWords;
import org.cordee.organisation.Seeking;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.organisation.UpdatingOwnPage.UpdateView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The quick update of an organisation's page, with an account or by the one-time link of a letter, and the request for
 * such a letter, which is open to visitors.
 */
@Controller
class OwnPageController {

    private static final int MOST_MONTHS_IN_A_FORM = 12;
    private static final String UNCHANGED = "unchanged";

    /** The name of the drafts of this form. */
    private static final String FORM = "own-page";

    /** The pages below the form, to which its buttons lead; what was typed is kept as a draft. */
    private static final Set<String> BELOW = Set.of("photos", "references");

    private final UpdatingOwnPage updating;
    private final AskingPageLink asking;
    private final FormDrafts drafts;

    OwnPageController(UpdatingOwnPage updating, AskingPageLink asking, FormDrafts drafts) {
        this.updating = updating;
        this.asking = asking;
        this.drafts = drafts;
    }

    @InitBinder("form")
    void limitMonths(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_MONTHS_IN_A_FORM);
    }

    @ModelAttribute("seekings")
    Seeking[] seekings() {
        return Seeking.values();
    }

    @ModelAttribute("longestWords")
    int longestWords() {
        return PageWords.LONGEST;
    }

    @GetMapping("/organisations/{id}/update")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        UpdateView view = updating.view(actor, id);
        model.addAttribute("form", OwnPageForm.of(view));
        return show(view, null, model);
    }

    @PostMapping("/organisations/{id}/update")
    ModelAndView update(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") OwnPageForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        UpdateView view = updating.view(actor, id);
        if (BELOW.contains(action)) {
            return below(actor, id, action, "/organisations/" + id + "/update", request);
        }
        if (isDone(actor, view, form.filledTo(view), errors, action, model)) {
            next.addFlashAttribute("said", "organisation.page.saved");
            return new ModelAndView("redirect:/organisations/" + id);
        }
        return again(view, null, model);
    }

    @PostMapping("/organisations/{id}/update/reminders")
    String chooseReminders(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean wanted,
            RedirectAttributes next) {
        updating.chooseReminders(actor, id, wanted);
        next.addFlashAttribute("said", "organisation.page.reminders-" + (wanted ? "on" : "off"));
        return "redirect:/organisations/" + id + "/update";
    }

    @GetMapping("/i/{token}/page")
    String formByLink(Actor actor, LinkHolder link, @PathVariable String token, Model model) {
        UpdateView view = updating.view(actor, subject(link));
        model.addAttribute("form", OwnPageForm.of(view));
        return show(view, link, model);
    }

    /** Shows the receipt at once: the link is used up, so there is no page below it to go to. */
    @PostMapping("/i/{token}/page")
    ModelAndView updateByLink(
            Actor actor,
            LinkHolder link,
            @PathVariable String token,
            @ModelAttribute("form") OwnPageForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            HttpServletRequest request,
            Model model) {
        UpdateView view = updating.view(actor, subject(link));
        if (BELOW.contains(action)) {
            return below(actor, view.organisationId(), action, "/i/" + token + "/page", request);
        }
        if (isDone(actor, view, form.filledTo(view), errors, action, model)) {
            model.addAttribute("view", view);
            model.addAttribute("said", "organisation.page.saved");
            model.addAttribute(FormDrafts.ACCEPTED, true);
            return new ModelAndView("organisation/page-updated", model.asMap());
        }
        return again(view, link, model);
    }

    /** Keeps what was typed as a draft and leads to the photographs or the references. */
    private ModelAndView below(Actor actor, UUID id, String page, String base, HttpServletRequest request) {
        DraftKey key = DraftKey.of(FORM, id);
        drafts.save(actor, key, DraftFields.sent(request.getParameterMap()));
        return new ModelAndView(CheckPages.changeStored(key, base + "/" + page));
    }

    @PostMapping("/i/{token}/page/reminders")
    ModelAndView stopReminders(Actor actor, LinkHolder link, Model model) {
        UUID id = subject(link);
        updating.chooseReminders(actor, id, false);
        model.addAttribute("view", updating.view(actor, id));
        model.addAttribute("said", "organisation.page.reminders-off");
        return new ModelAndView("organisation/page-updated", model.asMap());
    }

    /** Updates the page, or records that nothing has changed; returns false with the reason in the form. */
    private boolean isDone(
            Actor actor, UpdateView view, OwnPageForm form, BindingResult errors, String action, Model model) {
        if (errors.hasErrors()) {
            return false;
        }
        UUID id = view.organisationId();
        try {
            if (UNCHANGED.equals(action)) {
                updating.confirm(actor, id, form.revision());
            } else {
                updating.update(actor, id, form.revision(), form.update(view));
            }
            return true;
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            errors.reject("web.form.overtaken");
            model.addAttribute("stored", updating.view(actor, id).revision());
        }
        return false;
    }

    /** Asks a visitor whether the organisation is its own. */
    @GetMapping("/organisations/{id}/claim")
    String claim(@PathVariable UUID id, Model model) {
        model.addAttribute("name", asking.nameOf(id));
        model.addAttribute("organisationId", id);
        return "organisation/page-claim";
    }

    /** Sends the letter; the answer is the same whether the directory knows an address or not. */
    @PostMapping("/organisations/{id}/claim")
    String ask(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        asking.nameOf(id);
        @Nullable String address = request.getRemoteAddr();
        if (!asking.admits(address == null ? "" : address)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        asking.ask(actor, id);
        return "redirect:/organisations/" + id + "/claim?sent";
    }

    private static String show(UpdateView view, @Nullable LinkHolder link, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("link", link);
        return "organisation/page-update";
    }

    private static ModelAndView again(UpdateView view, @Nullable LinkHolder link, Model model) {
        ModelAndView again = new ModelAndView(show(view, link, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** @throws NotFound for the link of another purpose */
    private static UUID subject(LinkHolder link) {
        if (!UpdatingOwnPage.LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        return link.subjectId();
    }
}
