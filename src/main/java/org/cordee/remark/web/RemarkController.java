package org.cordee.remark.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.remark.ReadingRemarks;
import org.cordee.remark.RemarksView;
import org.cordee.remark.SettlingRemark;
import org.cordee.remark.WritingRemark;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
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

/** Shows the text of a section with the remarks on it, and takes remarks, replies and settlings. */
@Controller
@RequestMapping("/sections/{id}/remarks")
class RemarkController {

    private static final int SHOWN = 20;
    private static final int LAST_PAGE = 1_000;

    private final ReadingRemarks reading;
    private final WritingRemark writing;
    private final SettlingRemark settling;
    private final BidReading bids;

    RemarkController(ReadingRemarks reading, WritingRemark writing, SettlingRemark settling, BidReading bids) {
        this.reading = reading;
        this.writing = writing;
        this.settling = settling;
        this.bids = bids;
    }

    @GetMapping
    String remarks(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        int textVersion = show(actor, id, page, model);
        model.addAttribute("form", RemarkForm.empty(textVersion));
        return "remark/remarks";
    }

    @PostMapping
    String write(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") RemarkForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> writing.write(
                                actor,
                                id,
                                form.sendKey(),
                                form.readVersion(),
                                form.quote(),
                                form.words(),
                                form.mentioned()))) {
            return done("written", id, flash);
        }
        show(actor, id, 0, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "remark/remarks";
    }

    /** Returns the number of the present text. */
    private int show(Actor actor, UUID id, int page, Model model) {
        RemarksView view = reading.view(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("longestQuote", WritingRemark.LONGEST_QUOTE);
        model.addAttribute("section", bids.section(actor, id));
        model.addAttribute(
                "remarks", reading.remarks(actor, id, PageRequest.of(Math.max(0, Math.min(LAST_PAGE, page)), SHOWN)));
        return view.textVersion();
    }

    @GetMapping("/{remark}")
    String remark(Actor actor, @PathVariable UUID id, @PathVariable UUID remark, Model model) {
        showOne(actor, id, remark, model);
        model.addAttribute("form", RemarkForm.empty(0));
        return "remark/remark";
    }

    @PostMapping("/{remark}/replies")
    String reply(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID remark,
            @ModelAttribute("form") RemarkForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> writing.reply(actor, id, remark, form.sendKey(), form.words(), form.mentioned()))) {
            return done("replied", id, flash);
        }
        showOne(actor, id, remark, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "remark/remark";
    }

    private void showOne(Actor actor, UUID id, UUID remark, Model model) {
        model.addAttribute("view", reading.view(actor, id));
        model.addAttribute("line", reading.remark(actor, id, remark));
    }

    @PostMapping("/{remark}/resolution")
    String resolve(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID remark,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        return settled("resolved", id, remark, flash, () -> settling.resolve(actor, id, remark, version));
    }

    @PostMapping("/{remark}/reopening")
    String reopen(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID remark,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        return settled("reopened", id, remark, flash, () -> settling.reopen(actor, id, remark, version));
    }

    /** A refusal leads to the remark as it is now: its reader sees what changed. */
    private static String settled(String what, UUID id, UUID remark, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (RuleViolation no) {
            flash.addFlashAttribute("refused", no.key());
            flash.addFlashAttribute("arguments", no.arguments());
            return "redirect:/sections/" + id + "/remarks/" + remark;
        }
        return done(what, id, flash);
    }

    private static String done(String what, UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return "redirect:/sections/" + id + "/remarks";
    }
}
