package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.PriceView;
import org.cordee.bid.ValidatingPrice;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a member fill in, explain and validate its price schedule. Figures are sent in forms, never in a URL that a log
 * would keep.
 */
@Controller
@RequestMapping("/prices/{id}")
class PriceController {

    private final BidReading reading;
    private final FillingPrices filling;
    private final JustifyingPrice justifying;
    private final ValidatingPrice validating;
    private final AnswerDrafts kept;

    PriceController(
            BidReading reading,
            FillingPrices filling,
            JustifyingPrice justifying,
            ValidatingPrice validating,
            AnswerDrafts kept) {
        this.reading = reading;
        this.filling = filling;
        this.justifying = justifying;
        this.validating = validating;
        this.kept = kept;
    }

    @GetMapping
    String price(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        PriceView price = reading.price(actor, id);
        AnswerDrafts.UnsentAnswer draft = kept.find(actor, id);
        if (price.mayGive() && price.isGiven()) {
            GivenLines shown = GivenLines.of(price, page);
            return givenPage(price, PriceForm.ofGiven(price, shown.lines(), "", ""), shown, model);
        }
        return page(price, PriceForm.of(price, draft.words(), draft.choice()), model);
    }

    /** Saves the lines first for every button; only {@code give} hands them in. */
    @PostMapping
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String next,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PriceView price = reading.price(actor, id);
        if (price.isGiven()) {
            return saveGiven(actor, price, next, page, form, errors, model, flash);
        }
        try {
            int version = filling.save(actor, id, form.version(), form.toLines());
            if (next.equals("give")) {
                filling.handIn(actor, id, version);
            }
        } catch (RuleViolation no) {
            return refused(actor, price, form, errors, model, no);
        }
        if (next.equals("more")) {
            PriceView saved = reading.price(actor, id);
            PriceForm longer = PriceForm.of(saved, "", "");
            longer.addRow();
            return page(saved, longer, model);
        }
        flash.addFlashAttribute(next.equals("give") ? "given" : "saved", true);
        return "redirect:/prices/" + id;
    }

    /** Saves the unit prices of the lines that the page shows; a refusal to hand in is about all lines of the member. */
    private String saveGiven(
            Actor actor,
            PriceView price,
            String next,
            int page,
            PriceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        boolean saved = false;
        try {
            int version = filling.savePrices(actor, price.id(), form.version(), form.toPrices());
            saved = true;
            if (next.equals("give")) {
                filling.handIn(actor, price.id(), version);
                flash.addFlashAttribute("given", true);
                return "redirect:/prices/" + price.id();
            }
        } catch (RuleViolation no) {
            PriceView now = reading.price(actor, price.id());
            if (!now.mayGive() || !now.isGiven()) {
                throw no;
            }
            if (saved) {
                no.all().forEach(one -> errors.reject(one.key(), one.arguments(), one.key()));
            } else {
                FormRefusals.show(no, errors);
                model.addAttribute("overtaken", now.version() != form.version());
            }
            return givenPage(now, form, GivenLines.of(now, form), model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/prices/" + price.id() + "?page=" + (next.equals("more") ? page + 1 : page);
    }

    /** Gives the whole agreed amount as one line. */
    @PostMapping("/lump-sum")
    String lumpSum(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        filling.giveLumpSum(actor, id, version);
        return "redirect:/prices/" + id;
    }

    @PostMapping("/justification")
    String justify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PriceView price = reading.price(actor, id);
        try {
            if (action.equals("keep") && price.mayJustify()) {
                return keep(actor, id, form, flash);
            }
            justifying.justify(actor, id, form.comment());
            kept.delete(actor, id);
        } catch (RuleViolation no) {
            return refused(actor, price, form, errors, model, no);
        }
        return "redirect:/prices/" + id;
    }

    @PostMapping("/validation")
    String validate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PriceView price = reading.price(actor, id);
        try {
            if (action.equals("keep") && price.mayValidate()) {
                return keep(actor, id, form, flash);
            }
            if (form.decision().equals("approve")) {
                validating.validate(actor, id, form.version());
            } else if (form.decision().equals("changes")) {
                validating.sendBack(actor, id, form.version(), form.comment());
            } else {
                throw RuleViolation.of("decision", "bid.review.decision-missing");
            }
            kept.delete(actor, id);
        } catch (RuleViolation no) {
            return refused(actor, price, form, errors, model, no);
        }
        return "redirect:/prices/" + id;
    }

    private String keep(Actor actor, UUID id, PriceForm form, RedirectAttributes flash) {
        kept.save(actor, id, form.decision(), form.comment());
        flash.addFlashAttribute("kept", true);
        return "redirect:/prices/" + id;
    }

    /**
     * Shows the typed values again. A colleague's newer lines are shown beside them, and the next save replaces these
     * knowingly.
     */
    private String refused(
            Actor actor, PriceView before, PriceForm form, BindingResult errors, Model model, RuleViolation no) {
        PriceView price = reading.price(actor, before.id());
        if (!price.mayGive() && !price.mayJustify() && !price.mayValidate()) {
            throw no;
        }
        FormRefusals.show(no, errors);
        if (price.version() != form.version()) {
            model.addAttribute("overtaken", true);
        }
        return page(price, form, model);
    }

    private static String givenPage(PriceView price, PriceForm form, GivenLines shown, Model model) {
        model.addAttribute("price", price);
        model.addAttribute("form", form);
        model.addAttribute("shown", shown);
        return "bid/price-given";
    }

    private static String page(PriceView price, PriceForm form, Model model) {
        model.addAttribute("price", price);
        model.addAttribute("form", form);
        if (price.mayGive()) {
            form.offerRow();
            return "bid/price";
        }
        if (price.mayJustify()) {
            return "bid/justification";
        }
        return price.mayValidate() ? "bid/validation" : "bid/price-state";
    }
}
