package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.ShareSplit;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shares: the lead types percentages, the amounts follow; each member agrees or says why not. */
@Controller
@RequestMapping("/consortia/{id}/shares")
class SharesController {

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final ProposingShares proposing;
    private final AnsweringShares answering;

    SharesController(
            ConsortiumReading reading, SharesReading shares, ProposingShares proposing, AnsweringShares answering) {
        this.reading = reading;
        this.shares = shares;
        this.proposing = proposing;
        this.answering = answering;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, reading.workspace(actor, id), new SharesForm(), model);
    }

    @PostMapping
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SharesForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.led(actor, id);
        boolean done = !errors.hasErrors()
                && Refusals.accepted(errors, () -> proposing.propose(actor, id, tables(space, form)));
        return done ? "redirect:/consortia/" + id + "/shares" : page(actor, space, form, model);
    }

    @PostMapping("/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID proposal,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String comment) {
        reading.workspace(actor, id);
        if (agreed) {
            answering.agree(actor, proposal, comment);
        } else {
            answering.refuse(actor, proposal, comment);
        }
        return "redirect:/consortia/" + id + "/shares";
    }

    private String page(Actor actor, Workspace space, SharesForm form, Model model) {
        model.addAttribute("space", space);
        SharesView view = shares.of(actor, space.facts().id());
        model.addAttribute("shares", view);
        model.addAttribute("answerAwaited", view.awaitsAnswerOf(actor.organisationId()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/shares";
    }

    private static List<LotShares> tables(Workspace space, SharesForm form) {
        return space.lots().stream().map(lot -> table(space, lot, form)).toList();
    }

    private static LotShares table(Workspace space, AgreedLot lot, SharesForm form) {
        List<Workspace.MemberLine> members = space.membersOf(lot.lotId());
        UUID lead = members.stream()
                .filter(Workspace.MemberLine::lead)
                .map(Workspace.MemberLine::memberId)
                .findFirst()
                .orElseThrow();
        List<ShareSplit.Wanted> wanted = members.stream()
                .map(member -> new ShareSplit.Wanted(
                        member.memberId(),
                        new Percentage(form.getShares().getOrDefault(member.memberId(), BigDecimal.ZERO)),
                        new Hours(form.getHours().getOrDefault(member.memberId(), 0))))
                .toList();
        return ShareSplit.of(
                lot.lotId(), new Amount(form.getTotals().getOrDefault(lot.lotId(), BigDecimal.ZERO)), lead, wanted);
    }
}
