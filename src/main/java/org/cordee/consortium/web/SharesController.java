package org.cordee.consortium.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.RemarkingOnShares;
import org.cordee.consortium.shares.ShareDrafts;
import org.cordee.consortium.shares.ShareState;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the shares: the lead types percentages, and the amounts follow; each user sees the rounds as far as it may. */
@Controller
@RequestMapping("/consortia/{id}/shares")
class SharesController {

    private static final String ADD = "add-";

    private final ConsortiumReading reading;
    private final SharesReading sharesReading;
    private final ProposingShares proposing;
    private final ShareDrafts drafts;
    private final TypedFieldStore kept;
    private final ObjectProvider<RemarkingOnShares> judge;
    private final TasksReading tasks;

    SharesController(
            ConsortiumReading reading,
            SharesReading sharesReading,
            ProposingShares proposing,
            ShareDrafts drafts,
            TypedFieldStore kept,
            ObjectProvider<RemarkingOnShares> judge,
            TasksReading tasks) {
        this.reading = reading;
        this.sharesReading = sharesReading;
        this.proposing = proposing;
        this.drafts = drafts;
        this.kept = kept;
        this.judge = judge;
        this.tasks = tasks;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        Workspace space = reading.workspace(actor, id);
        SharesView shares = sharesReading.viewFor(actor, id);
        ProposalForm form = new ProposalForm();
        if (mayPropose(space, shares)) {
            Map<String, String> draft = drafts.typed(actor, id, id);
            InitialProposal first = new InitialProposal(space, shares);
            if (draft.isEmpty()) {
                form = first.form();
            } else {
                model.addAllAttributes(kept.bindAgain(form, draft).getModel());
                first.complete(form);
            }
        }
        return page(actor, new ProposalSheet(space, shares, form), locale, model);
    }

    /**
     * Sends the proposal; or stores it as a draft with computed figures, and on request with remarks, equal shares or
     * one more row. Contradictory figures come back with an error: they are not sent before the lead has seen which
     * counts.
     */
    @PostMapping
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        SharesView shares = sharesReading.viewFor(actor, id);
        new InitialProposal(space, shares).complete(form);
        if (!action.equals("send")) {
            drafts.keep(actor, id, id, TypedFieldStore.of(fields));
            model.addAttribute("kept", action.equals("keep"));
            change(new InitialProposal(space, shares), form, action);
            if (action.equals("recalculate")) {
                new TypedProposal(form, shares, errors).settle(space.lots());
            }
            model.addAttribute("judged", action.equals("check"));
            return page(actor, new ProposalSheet(space, shares, form), locale, model);
        }
        TypedProposal typed = new TypedProposal(form, shares, errors);
        typed.settle(space.lots());
        List<LotShares> tables = typed.tables(space.lots());
        LeadFee fee = typed.fee();
        boolean done = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> proposing.propose(actor, id, tables, form.terms(fee)));
        if (done) {
            drafts.keep(actor, id, id, Map.of());
        }
        return done
                ? "redirect:/consortia/" + id + "/shares"
                : page(actor, new ProposalSheet(space, shares, form), locale, model);
    }

    /**
     * Adds the two targets and the remarks; an incomplete table of figures cannot be judged, and the missing figures are
     * named when it is sent.
     */
    private void remark(ProposalSheet sheet, Locale locale, Model model) {
        TypedProposal typed = sheet.typed();
        try {
            List<AgreedShare> figures = typed.figures(sheet.space().lots());
            LatestShares latest = new LatestShares(false, sheet.form().terms(typed.fee()), figures);
            model.addAttribute("unjudged", typed.errors().hasErrors());
            if (!typed.errors().hasErrors()) {
                judge.ifAvailable(room -> model.addAttribute(
                        "remarks", room.remark(sheet.space().facts().id(), latest, locale)));
            }
        } catch (RuleViolation beyondTheWhole) {
            model.addAttribute("unjudged", true);
        }
    }

    private static void change(InitialProposal first, ProposalForm form, String action) {
        if (action.equals("equal")) {
            first.shareEqually(form);
        }
        first.shares().members().stream()
                .map(SharesView.MemberLine::memberId)
                .filter(member -> action.equals(ADD + member))
                .forEach(form::add);
    }

    private String page(Actor actor, ProposalSheet sheet, Locale locale, Model model) {
        boolean proposes = mayPropose(sheet.space(), sheet.shares());
        if (proposes) {
            remark(sheet.settled(), locale, model);
        }
        model.addAttribute("judged", Boolean.TRUE.equals(model.getAttribute("judged")));
        model.addAttribute("space", sheet.space());
        model.addAttribute("shares", sheet.shares());
        model.addAttribute("proposing", proposes);
        model.addAttribute("sheet", sheet.lots());
        model.addAttribute("answerAwaited", sheet.shares().awaitsAnswerOf(actor.organisationId()));
        model.addAttribute("form", sheet.form());
        model.addAttribute(
                "taskPlan", tasks.viewFor(actor, sheet.space().facts().id()));
        return "consortium/shares";
    }

    private static boolean mayPropose(Workspace space, SharesView shares) {
        SharesView.ProposalLine last = shares.proposal();
        boolean open = last != null && last.state() == ShareState.OPEN;
        boolean others = shares.arbitrationAwaited() || shares.isMediating();
        return space.relation() == Relation.LEAD
                && space.facts().state() == ConsortiumState.NEGOTIATING
                && !open
                && !others;
    }
}
