package org.cordee.need.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.need.AskingStructures;
import org.cordee.need.NoInterestReason;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.ReadingNeeds.InquiryView;
import org.cordee.need.web.InquiryForm.Choice;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a structure the need about which it is asked, by the link of its letter or with an account, and takes its
 * answer.
 */
@Controller
@RequestMapping({"/inquiries/{id}", "/i/{token}/inquiry"})
class InquiryController {

    private final ReadingNeeds reading;
    private final AskingStructures asking;

    InquiryController(ReadingNeeds reading, AskingStructures asking) {
        this.reading = reading;
        this.asking = asking;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("door") InquiryAccess door, Locale locale, Model model) {
        return show(reading.inquiry(actor, door.inquiryId()), InquiryForm.selected(null), locale, model);
    }

    /** Shows the page with the refusal selected, for the link in a letter; the user still has to send it. */
    @GetMapping("/decline")
    String declining(Actor actor, @ModelAttribute("door") InquiryAccess door, Locale locale, Model model) {
        return show(reading.inquiry(actor, door.inquiryId()), InquiryForm.selected(Choice.NO), locale, model);
    }

    @PostMapping("/answer")
    String answer(
            Actor actor,
            @ModelAttribute("door") InquiryAccess door,
            @ModelAttribute("form") InquiryForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        InquiryView page = reading.inquiry(actor, door.inquiryId());
        if (form.answer() == null && !errors.hasFieldErrors("answer")) {
            errors.rejectValue("answer", "need.answer.missing");
        }
        if (form.answer() == Choice.NO && form.reason() == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "need.answer.reason-missing");
        }
        boolean answered =
                !errors.hasErrors() && FormRefusals.accepted(errors, () -> send(actor, door.inquiryId(), form));
        return answered ? "redirect:" + door.base() : show(page, form, locale, model);
    }

    private void send(Actor actor, UUID inquiryId, InquiryForm form) {
        NoInterestReason reason = form.reason();
        if (form.answer() == Choice.NO && reason != null) {
            asking.decline(actor, inquiryId, reason, form.comment());
        } else {
            asking.showInterest(actor, inquiryId, form.words());
        }
    }

    private static String show(InquiryView page, InquiryForm form, Locale locale, Model model) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("reasons", NoInterestReason.values());
        NeedController.inWords(page.need().description(), page.need().scope(), locale, model);
        return "need/inquiry";
    }
}
