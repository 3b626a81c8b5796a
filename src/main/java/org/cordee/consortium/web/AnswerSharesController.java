package org.cordee.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.ShareDrafts;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.form.Refused;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's one task: its own part, and a yes, another wish or a no; a draft is kept as it was typed. */
@Controller
@RequestMapping("/consortia/{id}/shares/answer")
class AnswerSharesController {

    private final ConsortiumReading reading;
    private final SharesReading sharesReading;
    private final AnsweringShares answering;
    private final ShareDrafts drafts;

    AnswerSharesController(
            ConsortiumReading reading, SharesReading sharesReading, AnsweringShares answering, ShareDrafts drafts) {
        this.reading = reading;
        this.sharesReading = sharesReading;
        this.answering = answering;
        this.drafts = drafts;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        SharesView shares = sharesReading.of(actor, id);
        SharesView.ProposalLine proposal = shares.proposal();
        if (proposal == null || !shares.awaitsAnswerOf(actor.organisationId())) {
            return "redirect:/consortia/" + id + "/shares";
        }
        Map<String, String> draft = drafts.typed(actor, id, proposal.id());
        AnswerSharesForm form = draft.isEmpty() ? asProposed(actor, shares, proposal) : typed(draft);
        return page(actor, reading.workspace(actor, id), shares, form, model);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("form") AnswerSharesForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.workspace(actor, id);
        SharesView shares = sharesReading.of(actor, id);
        UUID proposal = proposal(shares, form);
        if (action.equals("keep")) {
            drafts.keep(actor, id, proposal, Fields.of(fields));
            model.addAttribute("kept", true);
            return page(actor, space, shares, form, model);
        }
        boolean done = !errors.hasErrors() && Refused.accepted(errors, () -> answer(actor, proposal, form));
        return done ? "redirect:/consortia/" + id + "/shares" : page(actor, space, shares, form, model);
    }

    private void answer(Actor actor, UUID proposal, AnswerSharesForm form) {
        switch (form.getChoice()) {
            case "AGREED" -> answering.agree(actor, proposal, form.getComment());
            case "COUNTERED" -> answering.counter(actor, proposal, form.wishes(), form.getComment());
            case "REFUSED" -> answering.refuse(actor, proposal, form.getComment());
            default -> throw RuleViolation.of("choice", "consortium.shares.choose");
        }
    }

    /** Of this grouping, so that nobody answers elsewhere through this address. */
    private static UUID proposal(SharesView shares, AnswerSharesForm form) {
        return shares.rounds().stream()
                .map(SharesView.ProposalLine::id)
                .filter(id -> id.equals(form.getProposal()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static AnswerSharesForm asProposed(Actor actor, SharesView shares, SharesView.ProposalLine proposal) {
        AnswerSharesForm form = new AnswerSharesForm();
        form.setProposal(proposal.id());
        for (SharesView.MemberLine own : own(actor, shares)) {
            AnswerSharesForm.Row row = new AnswerSharesForm.Row();
            row.setMemberId(own.memberId());
            row.setPercentage(Objects.requireNonNull(own.percentage()).value());
            row.setAmount(Objects.requireNonNull(own.amount()).euros());
            row.setHours(Objects.requireNonNull(own.hours()).value());
            form.getRows().add(row);
        }
        return form;
    }

    private static AnswerSharesForm typed(Map<String, String> draft) {
        AnswerSharesForm form = new AnswerSharesForm();
        WebDataBinder binder = new WebDataBinder(form);
        TypedNumbers.register(binder);
        binder.bind(new MutablePropertyValues(new LinkedHashMap<>(draft)));
        return form;
    }

    private static List<SharesView.MemberLine> own(Actor actor, SharesView shares) {
        return shares.members().stream()
                .filter(member -> member.organisationId().equals(actor.organisationId()))
                .toList();
    }

    private static String page(Actor actor, Workspace space, SharesView shares, AnswerSharesForm form, Model model) {
        SharesView.ProposalLine proposal = shares.proposal();
        model.addAttribute("space", space);
        model.addAttribute("shares", shares);
        model.addAttribute("proposal", proposal);
        model.addAttribute("before", proposal == null ? null : shares.before(proposal));
        model.addAttribute("own", own(actor, shares));
        model.addAttribute("form", form);
        return "consortium/shares-answer";
    }
}
