package org.cordee.bid.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.PriceFrameReading;
import org.cordee.bid.PriceFrameView;
import org.cordee.bid.UploadingPriceFrame;
import org.cordee.document.frame.FrameCell;
import org.cordee.document.frame.FrameSheet;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead confirm which column of the buyer's price file says what. For other users the page does not exist. */
@Controller
@RequestMapping("/consortia/{id}/price-frames/{lotId}/columns")
class FrameColumnsController {

    private static final int MOST_COLUMNS = 60;

    private final PriceFrameReading reading;
    private final UploadingPriceFrame uploading;

    FrameColumnsController(PriceFrameReading reading, UploadingPriceFrame uploading) {
        this.reading = reading;
        this.uploading = uploading;
    }

    /** A column as a choice: its number, and its letters with the heading. */
    record ColumnChoice(String number, String name) {}

    @GetMapping
    String columns(Actor actor, @PathVariable UUID id, @PathVariable UUID lotId, Model model) {
        PriceFrameView view = reading.view(actor, id, lotId);
        PriceFrameView.FrameContent file = require(view);
        PriceFrame read = reading.blank(actor, id, lotId);
        return page(view, read, FrameColumnsForm.of(file.version(), file.kind(), file.vat(), read), model);
    }

    private static PriceFrameView.FrameContent require(PriceFrameView view) {
        PriceFrameView.FrameContent file = view.file();
        if (file == null) {
            throw new NotFound();
        }
        return file;
    }

    private static String page(PriceFrameView view, PriceFrame read, FrameColumnsForm form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("read", read);
        model.addAttribute("form", form);
        model.addAttribute(
                "choices",
                read.sheets().stream().map(FrameColumnsController::choices).toList());
        return "bid/price-frame-columns";
    }

    private static List<ColumnChoice> choices(FrameSheet sheet) {
        List<ColumnChoice> choices = new ArrayList<>();
        for (int column = 1; column <= Math.min(sheet.width(), MOST_COLUMNS); column++) {
            String heading =
                    column <= sheet.headings().size() ? sheet.headings().get(column - 1) : "";
            String letters = FrameCell.letters(column);
            choices.add(
                    new ColumnChoice(String.valueOf(column), heading.isEmpty() ? letters : letters + " · " + heading));
        }
        return choices;
    }

    @PostMapping
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID lotId,
            @ModelAttribute("form") FrameColumnsForm form,
            BindingResult errors,
            Model model) {
        PriceFrameView view = reading.view(actor, id, lotId);
        try {
            uploading.confirm(actor, id, lotId, form.version(), form.toKind(), form.toVat(), form.toColumns());
        } catch (RuleViolation refused) {
            if (!view.mayChange() || view.file() == null) {
                throw refused;
            }
            FormRefusals.show(refused, errors);
            return page(view, reading.blank(actor, id, lotId), form, model);
        }
        return "redirect:/consortia/" + id + "/price-frames/" + lotId;
    }
}
