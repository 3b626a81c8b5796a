package org.cordee.webhook.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.webhook.ChangingWebhooks;
import org.cordee.webhook.FeedKind;
import org.cordee.webhook.ReadingWebhooks;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.cordee.webhook.RegisteringWebhooks;
import org.cordee.webhook.RegisteringWebhooks.IssuedSecret;
import org.cordee.webhook.ReplayingDeliveries;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
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

/** Shows the webhooks of an organisation with their deliveries, and takes changes of them. */
@Controller
@RequestMapping("/webhooks")
class WebhookController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1000;

    private final ReadingWebhooks reading;
    private final RegisteringWebhooks registering;
    private final ChangingWebhooks changing;
    private final ReplayingDeliveries replaying;

    WebhookController(
            ReadingWebhooks reading,
            RegisteringWebhooks registering,
            ChangingWebhooks changing,
            ReplayingDeliveries replaying) {
        this.reading = reading;
        this.registering = registering;
        this.changing = changing;
        this.replaying = replaying;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("webhooks", reading.list(actor));
        return "webhook/webhooks";
    }

    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        // An actor who keeps no webhooks gets no form either.
        reading.list(actor);
        return terms("/webhooks", WebhookForm.EMPTY);
    }

    /** Registers a webhook; its secret is shown once, on the next page only. */
    @PostMapping
    ModelAndView register(
            Actor actor, @ModelAttribute("form") WebhookForm form, BindingResult errors, RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                IssuedSecret issued = registering.register(actor, form.terms());
                next.addFlashAttribute("issued", issued.secret());
                return new ModelAndView("redirect:/webhooks/" + issued.id());
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        reading.list(actor);
        return again(terms("/webhooks", form), errors);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page) {
        return detail(actor, id, page, ReplayForm.EMPTY);
    }

    @GetMapping("/{id}/terms")
    ModelAndView terms(Actor actor, @PathVariable UUID id) {
        return terms("/webhooks/" + id + "/terms", WebhookForm.of(reading.find(actor, id)));
    }

    @PostMapping("/{id}/terms")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            RedirectAttributes next) {
        WebhookView stored = reading.find(actor, id);
        WebhookForm shown = form;
        if (!errors.hasErrors()) {
            try {
                changing.change(actor, id, form.expectedVersion(), form.terms());
                return done(id, "webhook.said.changed", next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            } catch (OptimisticLockingFailureException overtaken) {
                // Sending the form again replaces the stored values knowingly.
                errors.reject("webhook.overtaken", new Object[] {stored.url()}, null);
                shown = new WebhookForm(form.url(), form.kinds(), Math.toIntExact(stored.version()));
            }
        }
        return again(terms("/webhooks/" + id + "/terms", shown), errors);
    }

    /** Replaces the secret; the new one is shown once, on the next page only. */
    @PostMapping("/{id}/secret")
    String rotateSecret(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute("issued", changing.rotateSecret(actor, id).secret());
        return "redirect:/webhooks/" + id;
    }

    @PostMapping("/{id}/pause")
    ModelAndView pause(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        changing.pause(actor, id);
        return done(id, "webhook.said.paused", next);
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        changing.resume(actor, id);
        return done(id, "webhook.said.resumed", next);
    }

    @PostMapping("/{id}/replay")
    ModelAndView replay(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReplayForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                replaying.replay(actor, id, form.first(), form.last());
                return done(id, "webhook.said.replayed", next);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        return again(detail(actor, id, 0, form), errors);
    }

    @PostMapping("/{id}/removal")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        changing.remove(actor, id);
        next.addFlashAttribute("said", "webhook.said.removed");
        return "redirect:/webhooks";
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/webhooks/" + id);
    }

    private ModelAndView detail(Actor actor, UUID id, int page, ReplayForm form) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        ModelAndView detail = new ModelAndView("webhook/webhook");
        detail.addObject("webhook", reading.find(actor, id));
        detail.addObject("deliveries", reading.deliveries(actor, id, PageRequest.of(number, PAGE)));
        detail.addObject("form", form);
        return detail;
    }

    private static ModelAndView terms(String target, WebhookForm form) {
        ModelAndView page = new ModelAndView("webhook/webhook-form");
        page.addObject("form", form);
        page.addObject("target", target);
        page.addObject("ticked", form.kinds() == null ? List.of() : form.kinds());
        page.addObject("version", form.version());
        page.addObject("groups", groups());
        return page;
    }

    /** Shows the form again with what was typed and the refusals beside it. */
    private static ModelAndView again(ModelAndView page, BindingResult errors) {
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Returns the words of the kinds by their first part, in the order of a procedure. */
    private static Map<String, List<String>> groups() {
        return Arrays.stream(FeedKind.values())
                .collect(Collectors.groupingBy(
                        FeedKind::group, LinkedHashMap::new, Collectors.mapping(FeedKind::word, Collectors.toList())));
    }
}
