package org.cordee.network.web;

import java.util.UUID;
import org.cordee.account.FormDrafts;
import org.cordee.account.LinkHolder;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.NamingConsent;
import org.cordee.network.ReadingOwnNetworks;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.ReadingSchemes.RelayedScheme;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens the invitation of a network and the form of a scheme by the link of a letter, without an account. The link of
 * an invitation serves until it expires, so that a consent can be changed as easily as it was given; the link of a
 * scheme serves once.
 */
@Controller
@RequestMapping("/i/{token}")
class NetworkLinkController {

    private final ReadingOwnNetworks own;
    private final ReadingSchemes schemes;
    private final JoiningNetwork joining;
    private final AnsweringScheme answering;

    NetworkLinkController(
            ReadingOwnNetworks own, ReadingSchemes schemes, JoiningNetwork joining, AnsweringScheme answering) {
        this.own = own;
        this.schemes = schemes;
        this.joining = joining;
        this.answering = answering;
    }

    @InitBinder("form")
    void limitAnswers(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(SchemeAnswerPages.MOST_ANSWERS_IN_A_FORM);
    }

    @GetMapping("/network")
    String show(Actor actor, LinkHolder link, @PathVariable String token, Model model) {
        model.addAttribute("network", own.find(actor, subject(link, NetworkLinks.MEMBERSHIP)));
        model.addAttribute("consents", NamingConsent.values());
        model.addAttribute("base", "/i/" + token + "/network");
        return "network/membership";
    }

    @PostMapping("/network/consent")
    String consent(
            Actor actor,
            LinkHolder link,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String naming,
            RedirectAttributes next) {
        UUID member = subject(link, NetworkLinks.MEMBERSHIP);
        own.find(actor, member);
        try {
            joining.consent(actor, member, NamingForm.consent(naming));
            next.addFlashAttribute("said", "network.consent.saved");
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
        }
        return "redirect:/i/" + token + "/network";
    }

    /** Shows that the invitation is declined, or why it cannot be; the page has nothing more to offer. */
    @PostMapping("/network/refusal")
    ModelAndView decline(Actor actor, LinkHolder link, Model model) {
        UUID member = subject(link, NetworkLinks.MEMBERSHIP);
        model.addAttribute("networkName", own.networkOf(actor, member));
        return ended("network.invitation.declined", () -> joining.decline(actor, member), model);
    }

    @PostMapping("/network/departure")
    ModelAndView leave(Actor actor, LinkHolder link, Model model) {
        UUID member = subject(link, NetworkLinks.MEMBERSHIP);
        model.addAttribute("networkName", own.networkOf(actor, member));
        return ended("network.member.left", () -> joining.leave(actor, member), model);
    }

    private static ModelAndView ended(String done, Runnable act, Model model) {
        try {
            act.run();
            model.addAttribute("said", done);
        } catch (RuleViolation refused) {
            model.addAttribute("refused", refused.key());
            model.addAttribute("refusedWith", refused.arguments());
        }
        return new ModelAndView("network/link-ended", model.asMap());
    }

    @GetMapping("/scheme")
    String scheme(Actor actor, LinkHolder link, Model model) {
        RelayedScheme scheme = schemes.relayed(actor, scheme(link));
        model.addAttribute("form", SchemeAnswersForm.of(scheme));
        return SchemeAnswerPages.show(scheme, model);
    }

    /** Shows the receipt at once: the link is used up, so there is no page below it to go to. */
    @PostMapping("/scheme")
    ModelAndView answer(
            Actor actor,
            LinkHolder link,
            @ModelAttribute("form") SchemeAnswersForm form,
            BindingResult errors,
            Model model) {
        UUID id = scheme(link);
        RelayedScheme scheme = schemes.relayed(actor, id);
        form.filledTo(scheme);
        if (!errors.hasErrors()) {
            try {
                answering.answer(actor, id, form.revision(), form.words());
                model.addAttribute("said", "network.scheme.sent");
                model.addAttribute(FormDrafts.ACCEPTED, true);
                model.addAttribute("networkName", scheme.networkName());
                return new ModelAndView("network/link-ended", model.asMap());
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

    private UUID scheme(LinkHolder link) {
        return schemes.schemeOf(subject(link, AnsweringScheme.LINK_PURPOSE));
    }

    /** @throws NotFound for the link of another purpose */
    private static UUID subject(LinkHolder link, String purpose) {
        if (!purpose.equals(link.purpose())) {
            throw new NotFound();
        }
        return link.subjectId();
    }
}
