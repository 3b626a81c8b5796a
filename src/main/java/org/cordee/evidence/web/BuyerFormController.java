package org.cordee.evidence.web;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.document.Download;
import org.cordee.evidence.BringingForms;
import org.cordee.evidence.BuyerFormView;
import org.cordee.evidence.FormsReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the lead fill in the forms that the buyer wrote itself and that are in its documents. */
@Controller
@RequestMapping("/consortia/{id}/buyer-forms")
class BuyerFormController {

    private static final int MOST_FIELDS_IN_A_FORM = 500;

    private final FormsReading reading;
    private final BringingForms bringing;

    BuyerFormController(FormsReading reading, BringingForms bringing) {
        this.reading = reading;
        this.bringing = bringing;
    }

    @InitBinder("form")
    void limitRows(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_FIELDS_IN_A_FORM);
    }

    @PostMapping
    String bring(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("upload") FormUpload upload,
            BindingResult errors,
            Model model) {
        AtomicReference<UUID> brought = new AtomicReference<>();
        boolean kept = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> upload.read(
                                (in, name, type) -> brought.set(bringing.bringBuyerForm(actor, id, in, name, type))));
        if (kept) {
            return "redirect:/consortia/" + id + "/buyer-forms/" + brought.get();
        }
        model.addAttribute("names", FormNamesForm.usual());
        return FormsController.page(reading, actor, id, model);
    }

    @GetMapping("/{buyerForm}")
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm, Model model) {
        BuyerFormView shown = reading.buyerForm(actor, id, buyerForm);
        model.addAttribute("form", BuyerFormForm.of(shown));
        return page(shown, model);
    }

    @PostMapping("/{buyerForm}")
    String fill(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID buyerForm,
            @ModelAttribute("form") BuyerFormForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        BuyerFormView shown = reading.buyerForm(actor, id, buyerForm);
        boolean filled = !errors.hasErrors() && FormRefusals.accepted(errors, () -> fill(actor, id, buyerForm, form));
        if (!filled) {
            return page(shown, model);
        }
        flash.addFlashAttribute("filled", true);
        return "redirect:/consortia/" + id + "/buyer-forms/" + buyerForm;
    }

    /** Fills in the form; a refusal names the row in which the value was typed. */
    private void fill(Actor actor, UUID id, UUID buyerForm, BuyerFormForm form) {
        try {
            bringing.fillBuyerForm(actor, id, buyerForm, form.read());
        } catch (RuleViolation no) {
            String field = no.field();
            throw field == null ? no : RuleViolation.of(form.place(field), no.key(), no.arguments());
        }
    }

    @PostMapping("/{buyerForm}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm) {
        bringing.removeBuyerForm(actor, id, buyerForm);
        return "redirect:/consortia/" + id + "/forms";
    }

    @GetMapping("/{buyerForm}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID buyerForm) {
        Download file = reading.buyerFile(actor, id, buyerForm);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    private static String page(BuyerFormView shown, Model model) {
        model.addAttribute("shown", shown);
        return "application/buyer-form";
    }
}
