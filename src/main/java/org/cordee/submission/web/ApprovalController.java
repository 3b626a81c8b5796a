package org.cordee.submission.web;

import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ApprovalView;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.ShowingBid;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Shows the frozen bid to a member, which approves it after reading what an approval means, or objects. */
@Controller
@RequestMapping("/approvals/{id}")
class ApprovalController {

    private final ShowingBid showing;
    private final ApprovingBid approving;
    private final AnswerDrafts kept;

    ApprovalController(ShowingBid showing, ApprovingBid approving, AnswerDrafts kept) {
        this.showing = showing;
        this.approving = approving;
        this.kept = kept;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        ApprovalView approval = showing.of(actor, id);
        ApprovalForm form = new ApprovalForm();
        form.setTextSha256(approval.textSha256());
        AnswerDrafts.UnsentAnswer draft = kept.find(actor, id);
        form.setChoice(draft.choice());
        form.setReason(draft.words());
        model.addAttribute("form", form);
        return page(approval, model);
    }

    @GetMapping("/memo")
    ResponseEntity<byte[]> memo(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("memoire-technique.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(showing.memo(actor, id));
    }

    /** Records the answer. An approval must be confirmed on a second page that explains what it means. */
    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        ApprovalView approval = showing.of(actor, id);
        if (action.equals("keep")) {
            boolean keeps =
                    FormRefusals.accepted(errors, () -> kept.save(actor, id, form.getChoice(), form.getReason()));
            flash.addFlashAttribute("kept", true);
            return keeps ? "redirect:/approvals/" + id : page(approval, model);
        }
        boolean toConfirm = form.getChoice().equals("APPROVE") && !form.isConfirmed() && approval.answerable();
        if (toConfirm) {
            model.addAttribute("approval", approval);
            return "submission/approval-confirm";
        }
        return FormRefusals.accepted(errors, () -> answer(actor, id, form))
                ? "redirect:/approvals/" + id
                : page(approval, model);
    }

    private void answer(Actor actor, UUID id, ApprovalForm form) {
        switch (form.getChoice()) {
            case "APPROVE" -> approving.approve(actor, id, form.getTextSha256());
            case "OBJECT" -> approving.object(actor, id, form.getTextSha256(), form.getReason());
            default -> throw RuleViolation.of("choice", "submission.approval.choose");
        }
        kept.delete(actor, id);
    }

    private static String page(ApprovalView approval, Model model) {
        model.addAttribute("approval", approval);
        return "submission/approval";
    }
}
