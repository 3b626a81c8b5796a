package org.cordee.network.web;

import java.util.UUID;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.NamingConsent;
import org.cordee.network.ReadingNetwork;
import org.cordee.network.ReadingOwnNetworks;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.ReadingSchemes.RelayedScheme;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an organisation its networks and their schemes, and takes its consent and its answers. */
@Controller
class OwnNetworksController {

    private static final String LIST = "redirect:/networks";

    private final ReadingOwnNetworks own;
    private final ReadingNetwork networks;
    private final ReadingSchemes schemes;
    private final JoiningNetwork joining;
    private final AnsweringScheme answering;

    OwnNetworksController(
            ReadingOwnNetworks own,
            ReadingNetwork networks,
            ReadingSchemes schemes,
            JoiningNetwork joining,
            AnsweringScheme answering) {
        this.own = own;
        this.networks = networks;
        this.schemes = schemes;
        this.joining = joining;
        this.answering = answering;
    }

    @InitBinder("form")
    void limitAnswers(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(SchemeAnswerPages.MOST_ANSWERS_IN_A_FORM);
    }

    @GetMapping("/networks")
    String list(Actor actor, Model model) {
        model.addAttribute("networks", own.list(actor));
        model.addAttribute("schemes", own.schemes(actor));
        model.addAttribute("heads", networks.isNetwork(actor));
        return "network/networks";
    }

    @GetMapping("/networks/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("network", own.find(actor, id));
        model.addAttribute("consents", NamingConsent.values());
        model.addAttribute("base", "/networks/" + id);
        return "network/membership";
    }

    @PostMapping("/networks/{id}/consent")
    String consent(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String naming,
            RedirectAttributes next) {
        own.find(actor, id);
        return act(
                "redirect:/networks/" + id,
                () -> joining.consent(actor, id, NamingForm.consent(naming)),
                "network.consent.saved",
                next);
    }

    @PostMapping("/networks/{id}/refusal")
    String decline(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return act(LIST, () -> joining.decline(actor, id), "network.invitation.declined", next);
    }

    @PostMapping("/networks/{id}/departure")
    String leave(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return act(LIST, () -> joining.leave(actor, id), "network.member.left", next);
    }

    private static String act(String page, Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
        }
        return page;
    }

    @GetMapping("/schemes/{id}")
    String scheme(Actor actor, @PathVariable UUID id, Model model) {
        RelayedScheme scheme = schemes.relayed(actor, id);
        model.addAttribute("form", SchemeAnswersForm.of(scheme));
        return SchemeAnswerPages.show(scheme, model);
    }

    @PostMapping("/schemes/{id}")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SchemeAnswersForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        RelayedScheme scheme = schemes.relayed(actor, id);
        form.filledTo(scheme);
        if (!errors.hasErrors()) {
            try {
                answering.answer(actor, id, form.revision(), form.words());
                next.addFlashAttribute("said", "network.scheme.sent");
                return new ModelAndView("redirect:/schemes/" + id);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                errors.reject("web.form.overtaken");
                model.addAttribute("stored", schemes.relayed(actor, id).revision());
            }
        }
        ModelAndView again = new ModelAndView(SchemeAnswerPages.show(scheme, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
