package org.cordee.compliance.law;

import java.util.Comparator;
import java.util.List;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.candidacy.ApplicationPiecesRule;
import org.cordee.compliance.law.candidacy.BuyerObligationsRule;
import org.cordee.compliance.law.candidacy.CapacitiesRule;
import org.cordee.compliance.law.candidacy.ConsortiumFormRule;
import org.cordee.compliance.law.candidacy.ExclusionsRule;
import org.cordee.compliance.law.candidacy.GlobalContractRule;
import org.cordee.compliance.law.candidacy.OperatorStandingsRule;
import org.cordee.compliance.law.candidacy.ReservedLotsRule;
import org.cordee.compliance.law.candidacy.RivalsRule;
import org.cordee.compliance.law.deposit.AwardRule;
import org.cordee.compliance.law.deposit.CompositionChangeRule;
import org.cordee.compliance.law.deposit.DepositRule;
import org.cordee.compliance.law.deposit.MilestonesSection;
import org.cordee.compliance.law.deposit.SignaturePolicyRule;
import org.cordee.compliance.law.deposit.SubsidisedPostsRule;
import org.cordee.compliance.law.finding.AnswerDraft;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.matter.CachedTables;
import org.cordee.compliance.law.matter.CaseJudgement;
import org.cordee.compliance.law.matter.LawRule;
import org.cordee.compliance.law.matter.RuleSet;
import org.cordee.compliance.law.share.AdvancesRule;
import org.cordee.compliance.law.share.InsertionHoursRule;
import org.cordee.compliance.law.share.MembersSection;
import org.cordee.compliance.law.share.PaymentRule;
import org.cordee.compliance.law.share.SharesRule;
import org.cordee.compliance.law.share.SubcontractingRule;
import org.cordee.compliance.law.share.TargetsRule;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.feel.DecisionTables;

/** Judges one case by all rules. The same case with the same tables gives the same answer. */
public final class CheckingCases {

    private static final List<LawRule> RULES = List.of(
            new ExclusionsRule(),
            new OperatorStandingsRule(),
            new ReservedLotsRule(),
            new ConsortiumFormRule(),
            new GlobalContractRule(),
            new BuyerObligationsRule(),
            new RivalsRule(),
            new CapacitiesRule(),
            new SharesRule(),
            new SubcontractingRule(),
            new SubsidisedPostsRule(),
            new InsertionHoursRule(),
            new TargetsRule(),
            new SignaturePolicyRule(),
            new MembersSection(),
            new DepositRule(),
            new CompositionChangeRule(),
            new PaymentRule(),
            new AdvancesRule(),
            new AwardRule(),
            new ApplicationPiecesRule(),
            new MilestonesSection());

    private final CachedTables tables;
    private final RuleSet rules;

    /** Judges by the tables of the running product. */
    public CheckingCases(DecisionTables tables) {
        this(tables, RuleSet.onClasspath());
    }

    private CheckingCases(DecisionTables tables, RuleSet rules) {
        this.tables = new CachedTables(tables, rules);
        this.rules = rules;
    }

    /** Judges by the tables and parameters of these files, also of an earlier version of the product. */
    public static CheckingCases with(RuleSet rules) {
        return new CheckingCases(rules.decisions(), rules);
    }

    /** Judges by the decision tables that come with the product. */
    public static CheckingCases onClasspath() {
        return new CheckingCases(DecisionTables.onClasspath());
    }

    /** Returns the files by which it judges. */
    public RuleSet rules() {
        return rules;
    }

    public LawAnswer check(LawCase law) {
        CaseJudgement matter = new CaseJudgement(law, tables);
        AnswerDraft draft = new AnswerDraft();
        RULES.forEach(rule -> rule.judge(matter, draft));
        List<Finding> findings = draft.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new LawAnswer(
                law, verdict(findings), findings, draft.sections(), matter.versions(), draft.unevaluated());
    }

    private static LawAnswer.Verdict verdict(List<Finding> findings) {
        Severity worst = findings.isEmpty() ? Severity.OK : findings.get(0).severity();
        return switch (worst) {
            case BLOCKER -> LawAnswer.Verdict.BLOCKED;
            case MAJOR, WARNING -> LawAnswer.Verdict.WARNINGS;
            default -> LawAnswer.Verdict.CLEAR;
        };
    }
}
