package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.account.GuestIdentity;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ApprovalView;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.GuestSigner;
import org.cordee.submission.ShowingBid;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST_NAME = 200;

    private final ShowingBid showing;
    private final ApprovingBid approving;
    private final AnswerDrafts kept;
    private final GuestIdentity identity;
    private final CheckPages checks;

    ApprovalController(
            ShowingBid showing, ApprovingBid approving, AnswerDrafts kept, GuestIdentity identity, CheckPages checks) {
        this.showing = showing;
        this.approving = approving;
        this.kept = kept;
        this.identity = identity;
        this.checks = checks;
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

    /** Shows the approval before it is given. Nothing typed, or a text that changed, leads back to the form. */
    @GetMapping(params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Model model) {
        ApprovalView approval = showing.of(actor, id);
        return approves(approval, form)
                ? confirmPage(approval, model)
                : CheckPages.changeStored(draft(id), "/approvals/" + id);
    }

    private static boolean approves(ApprovalView approval, ApprovalForm form) {
        return form.getChoice().equals("APPROVE") && approval.answerable();
    }

    private static DraftKey draft(UUID id) {
        return DraftKey.of("approval", id);
    }

    /**
     * Records the answer. An approval must be confirmed on a second page that explains what it means; a guest proves
     * its address there by a code.
     */
    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        ApprovalView approval = showing.of(actor, id);
        if (action.equals("keep")) {
            boolean keeps =
                    FormRefusals.accepted(errors, () -> kept.save(actor, id, form.getChoice(), form.getReason()));
            flash.addFlashAttribute("kept", true);
            return keeps ? "redirect:/approvals/" + id : page(approval, model);
        }
        boolean approves = approves(approval, form);
        if (approves && (!form.isConfirmed() || action.equals("code"))) {
            return FormRefusals.accepted(errors, identity::sendCode)
                    ? checks.check(actor, draft(id), request.getParameterMap(), "/approvals/" + id)
                    : confirmPage(approval, model);
        }
        boolean done = FormRefusals.accepted(errors, () -> answer(actor, id, form));
        if (done) {
            return "redirect:/approvals/" + id;
        }
        boolean atCheck = errors.hasFieldErrors("code") || errors.hasFieldErrors("signatoryName");
        return approves && atCheck ? confirmPage(approval, model) : page(approval, model);
    }

    private String confirmPage(ApprovalView approval, Model model) {
        model.addAttribute("approval", approval);
        model.addAttribute("address", identity.maskedAddress());
        model.addAttribute("signatory", identity.accountName());
        return "submission/approval-confirm";
    }

    private @Nullable GuestSigner guest(ApprovalForm form) {
        if (!identity.isNeeded()) {
            return null;
        }
        String name = form.getSignatoryName().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("signatoryName", "agreement.signatory-missing");
        }
        return new GuestSigner(name, identity.prove(form.getCode()));
    }

    private void answer(Actor actor, UUID id, ApprovalForm form) {
        switch (form.getChoice()) {
            case "APPROVE" -> approving.approve(actor, guest(form), id, form.getTextSha256());
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
