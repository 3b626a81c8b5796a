package org.cordee.compliance.law;

import java.util.Comparator;
import java.util.List;
import org.cordee.compliance.Severity;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.feel.DecisionTables;

/** Judges one case by every rule there is; the same case under the same tables has the same answer. */
public final class CheckingCases {

    private static final List<Rule> RULES = List.of(
            new ExclusionsRule(),
            new StandingsRule(),
            new ReservedLotsRule(),
            new GroupingFormRule(),
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

    private final Tables tables;
    private final RuleBook rules;

    /** With the tables of the running house, which are those of the product. */
    public CheckingCases(DecisionTables tables) {
        this(tables, RuleBook.onClasspath());
    }

    private CheckingCases(DecisionTables tables, RuleBook rules) {
        this.tables = new Tables(tables, rules);
        this.rules = rules;
    }

    /** With the tables and parameters of files, whenever they were the product's. */
    public static CheckingCases by(RuleBook rules) {
        return new CheckingCases(rules.decisions(), rules);
    }

    /** With the decision tables that come with the product. */
    public static CheckingCases onClasspath() {
        return new CheckingCases(DecisionTables.onClasspath());
    }

    /** By which files it judges. */
    public RuleBook rules() {
        return rules;
    }

    public Answer check(LawCase law) {
        Matter matter = new Matter(law, tables);
        Draft draft = new Draft();
        RULES.forEach(rule -> rule.judge(matter, draft));
        List<Finding> findings = draft.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Answer(law, verdict(findings), findings, draft.sections(), matter.versions(), draft.unevaluated());
    }

    private static Answer.Verdict verdict(List<Finding> findings) {
        Severity worst = findings.isEmpty() ? Severity.OK : findings.get(0).severity();
        return switch (worst) {
            case BLOCKER -> Answer.Verdict.BLOCKED;
            case MAJOR, WARNING -> Answer.Verdict.WARNINGS;
            default -> Answer.Verdict.CLEAR;
        };
    }
}
