package org.cordee.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.ExposureReading;
import org.cordee.consortium.shares.ShareDrafts;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a member's answer to a proposal: its own part, and a yes, a counter-proposal or a no; a draft is stored as it
 * was typed.
 */
@Controller
@RequestMapping("/consortia/{id}/shares/answer")
class AnswerSharesController {

    private final ConsortiumReading reading;
    private final SharesReading sharesReading;
    private final ExposureReading exposures;
    private final AnsweringShares answering;
    private final ShareDrafts drafts;
    private final TypedFieldStore kept;

    AnswerSharesController(
            ConsortiumReading reading,
            SharesReading sharesReading,
            ExposureReading exposures,
            AnsweringShares answering,
            ShareDrafts drafts,
            TypedFieldStore kept) {
        this.reading = reading;
        this.sharesReading = sharesReading;
        this.exposures = exposures;
        this.answering = answering;
        this.drafts = drafts;
        this.kept = kept;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        SharesView shares = sharesReading.viewFor(actor, id);
        SharesView.ProposalLine proposal = shares.proposal();
        if (proposal == null || !shares.awaitsAnswerOf(actor.organisationId())) {
            return "redirect:/consortia/" + id + "/shares";
        }
        Map<String, String> draft = drafts.typed(actor, id, proposal.id());
        if (draft.isEmpty()) {
            model.addAttribute("form", asProposed(own(actor, shares), proposal));
        } else {
            model.addAllAttributes(kept.bindAgain(new AnswerSharesForm(), draft).getModel());
        }
        return page(actor, reading.workspace(actor, id), shares, model);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("form") AnswerSharesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        Workspace space = reading.workspace(actor, id);
        SharesView shares = sharesReading.viewFor(actor, id);
        UUID proposal = proposal(shares, form);
        if (action.equals("keep")) {
            drafts.keep(actor, id, proposal, TypedFieldStore.of(fields));
            model.addAttribute("kept", true);
            return page(actor, space, shares, model);
        }
        if (action.equals("recalculate") || form.getChoice().equals("COUNTERED")) {
            form.settle(sharesReading.totalsOf(actor, id), errors);
        }
        if (!action.equals("recalculate") && answered(actor, proposal, form, errors)) {
            next.addFlashAttribute("answered", true);
            return "redirect:/consortia/" + id + "/shares";
        }
        return page(actor, space, shares, model);
    }

    /** Reads figures for a counter-proposal only: their fields do not matter when the member agrees or refuses. */
    private boolean answered(Actor actor, UUID proposal, AnswerSharesForm form, BindingResult errors) {
        String words = form.getComment();
        return switch (form.getChoice()) {
            case "AGREED" -> FormRefusals.accepted(errors, () -> answering.agree(actor, proposal, words));
            case "REFUSED" -> FormRefusals.accepted(errors, () -> answering.refuse(actor, proposal, words));
            case "COUNTERED" -> {
                List<CounterShare> wishes = form.wishes(errors);
                yield !errors.hasErrors()
                        && FormRefusals.accepted(errors, () -> counter(actor, proposal, wishes, words));
            }
            default -> {
                errors.rejectValue("choice", "consortium.shares.answer-missing");
                yield false;
            }
        };
    }

    /** Sends the counter-proposal; an error appears beside the row in which it was typed. */
    private void counter(Actor actor, UUID proposal, List<CounterShare> wishes, String words) {
        try {
            answering.counter(actor, proposal, wishes, words);
        } catch (RuleViolation no) {
            String field = no.field();
            throw field == null || !field.startsWith("wishes[")
                    ? no
                    : RuleViolation.of(field.replaceFirst("wishes", "rows"), no.key(), no.arguments());
        }
    }

    /** Returns the proposal of this consortium, so that a user cannot answer another one through this URL. */
    private static UUID proposal(SharesView shares, AnswerSharesForm form) {
        return shares.rounds().stream()
                .map(SharesView.ProposalLine::id)
                .filter(id -> id.equals(form.getProposal()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static AnswerSharesForm asProposed(List<SharesView.MemberLine> own, SharesView.ProposalLine proposal) {
        AnswerSharesForm form = new AnswerSharesForm();
        form.setProposal(proposal.id());
        for (SharesView.MemberLine member : own) {
            AnswerSharesForm.Row row = new AnswerSharesForm.Row();
            row.setMemberId(member.memberId());
            row.show(Objects.requireNonNull(member.percentage()), Objects.requireNonNull(member.amount()));
            row.setHours(Objects.requireNonNull(member.hours()).value());
            form.getRows().add(row);
        }
        return form;
    }

    private static List<SharesView.MemberLine> own(Actor actor, SharesView shares) {
        return shares.members().stream()
                .filter(member -> member.organisationId().equals(actor.organisationId()))
                .toList();
    }

    private String page(Actor actor, Workspace space, SharesView shares, Model model) {
        SharesView.ProposalLine proposal = Objects.requireNonNull(shares.proposal());
        model.addAttribute("space", space);
        model.addAttribute("shares", shares);
        model.addAttribute("proposal", proposal);
        model.addAttribute("before", shares.before(proposal));
        model.addAttribute("own", own(actor, shares));
        model.addAttribute("exposure", exposures.viewFor(actor, space.facts().id()));
        return "consortium/shares-answer";
    }
}
