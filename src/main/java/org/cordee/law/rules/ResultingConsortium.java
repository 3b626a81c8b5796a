package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.LawCase;
import org.jspecify.annotations.Nullable;

/**
 * The consortium to which a change leads. A replacement takes over the part of the operator it replaces; the part of a
 * member that leaves goes to the lead, or to the first member that stays where the lead has none of the lot. Hours and
 * tasks of a member that leaves go to nobody.
 *
 * @param instead whether it is judged instead of the consortium as it stands; otherwise only what the change adds is
 */
record ResultingConsortium(LawCase law, boolean instead) {

    /** The rules about the operators of the resulting consortium: reserved lots, exclusions, candidacies, lead. */
    private static final Set<String> OF_NEWCOMERS =
            Set.of("R-01", "R-02", "R-03", "R-04", "R-05", "X-01", "G-00", "G-03", "G-04", "G-05", "G-06");

    /**
     * Returns the consortium; empty without a change, when the change is not admissible and names no newcomer, or when
     * nobody knows yet who takes the place.
     */
    static Optional<ResultingConsortium> of(CaseJudgement matter) {
        if (matter.consortium().isEmpty()) {
            return Optional.empty();
        }
        return JudgedChange.of(matter).flatMap(judged -> of(matter, judged));
    }

    private static Optional<ResultingConsortium> of(CaseJudgement matter, JudgedChange judged) {
        CompositionChange change = judged.change();
        boolean grows = change.kind() == CompositionChange.Kind.BECOMES_GROUPING;
        boolean planned = judged.outcome().equals("REPLACE_WITHIN_10_DAYS") && change.replacement() != null;
        boolean unnamed = change.kind() == CompositionChange.Kind.REPLACEMENT && change.replacement() == null;
        if (unnamed || (!judged.takesPlace() && !planned)) {
            return Optional.empty();
        }
        CaseConsortium today = matter.consortium().orElseThrow();
        CaseConsortium result = grows ? with(today, change) : new Composing(matter, today, change).result();
        return Optional.of(new ResultingConsortium(matter.law().with(result), judged.takesPlace() && !grows));
    }

    /** Returns true when a finding of the resulting consortium is worth reporting beside those of today's. */
    boolean adds(Finding finding) {
        return OF_NEWCOMERS.contains(finding.rule());
    }

    /** Returns its lead and its members, each once: the lead first, the others by their number. */
    Map<String, Object> asMap() {
        CaseConsortium result = result();
        return FindingEvidence.of(
                "lead",
                result.lead(),
                "members",
                result.members().stream()
                        .map(CaseConsortium.Member::siret)
                        .distinct()
                        .sorted(Comparator.comparing((String siret) -> !siret.equals(result.lead()))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    private CaseConsortium result() {
        CaseConsortium result = law.consortium();
        if (result == null) {
            throw new IllegalStateException("no consortium in " + law.name());
        }
        return result;
    }

    static boolean losesItsLead(CaseJudgement matter, CompositionChange change) {
        return change.kind() == CompositionChange.Kind.LEAD_WITHDRAWAL
                || (change.kind() != CompositionChange.Kind.BECOMES_GROUPING
                        && matter.isSameEnterprise(
                                change.subject(),
                                matter.consortium().orElseThrow().lead()));
    }

    /** Returns true for an operator that is a subcontractor and no member. */
    static boolean isASubcontractor(CaseJudgement matter, @Nullable String operator) {
        return operator != null
                && matter.consortium().isPresent()
                && matter.consortium().orElseThrow().members().stream()
                        .noneMatch(member -> matter.isSameEnterprise(member.siret(), operator))
                && matter.consortium().orElseThrow().subcontracts().stream()
                        .anyMatch(contract -> matter.isSameEnterprise(contract.siret(), operator));
    }

    /** Returns a single candidate with its partners, whose parts are not known yet. */
    private static CaseConsortium with(CaseConsortium alone, CompositionChange change) {
        List<CaseConsortium.Member> members = Stream.concat(
                        alone.members().stream(),
                        alone.lots().stream()
                                .flatMap(lot -> change.partners().stream()
                                        .map(partner -> CaseConsortium.Member.without(partner, lot))))
                .toList();
        return alone.with(alone.lead(), members, alone.subcontracts(), alone.staffing(), alone.reliedUpon());
    }

    /** Composes the consortium after one operator has left or was replaced. */
    private record Composing(CaseJudgement matter, CaseConsortium today, CompositionChange change) {

        CaseConsortium result() {
            String lead = lead();
            return today.with(
                    lead,
                    isASubcontractor(matter, change.subject()) ? today.members() : members(lead),
                    today.subcontracts().stream()
                            .filter(contract -> !isDropped(contract.from()) && !isDropped(contract.siret()))
                            .map(contract -> new CaseConsortium.Subcontract(
                                    renamed(contract.from()),
                                    renamed(contract.siret()),
                                    contract.lot(),
                                    contract.amount(),
                                    contract.hours(),
                                    contract.accessory(),
                                    contract.tasks(),
                                    contract.guaranteed()))
                            .toList(),
                    today.staffing().stream()
                            .filter(staff -> !isDropped(staff.siret()))
                            .map(staff -> new CaseConsortium.Staffing(
                                    staff.by(), renamed(staff.siret()), staff.lot(), staff.amount(), staff.hours()))
                            .toList(),
                    today.reliedUpon());
        }

        private @Nullable String leaver() {
            return change.subject() == null && change.kind() == CompositionChange.Kind.LEAD_WITHDRAWAL
                    ? today.lead()
                    : change.subject();
        }

        private boolean leaves(@Nullable String operator) {
            return matter.isSameEnterprise(operator, leaver());
        }

        private boolean isDropped(String operator) {
            return change.replacement() == null && leaves(operator);
        }

        private String renamed(String operator) {
            String newcomer = change.replacement();
            return newcomer != null && leaves(operator) ? newcomer : operator;
        }

        /** Returns the new lead; the first member that stays where the change names none that could be it. */
        private @Nullable String lead() {
            List<String> candidates = today.members().stream()
                    .map(CaseConsortium.Member::siret)
                    .filter(member -> !isDropped(member))
                    .map(this::renamed)
                    .distinct()
                    .toList();
            return Stream.of(change.newLead(), leaves(today.lead()) ? null : today.lead())
                    .flatMap(Stream::ofNullable)
                    .flatMap(
                            named -> candidates.stream().filter(candidate -> matter.isSameEnterprise(candidate, named)))
                    .findFirst()
                    .or(() -> candidates.stream().findFirst())
                    .orElse(null);
        }

        private List<CaseConsortium.Member> members(@Nullable String lead) {
            List<CaseConsortium.Member> members = new ArrayList<>();
            List<CaseConsortium.Member> left = new ArrayList<>();
            for (CaseConsortium.Member member : today.members()) {
                if (!leaves(member.siret())) {
                    members.add(member);
                } else if (change.replacement() == null) {
                    left.add(member);
                } else {
                    members.add(member.takenOverBy(change.replacement()));
                }
            }
            left.forEach(part -> takeOver(members, part, lead));
            return List.copyOf(members);
        }

        private void takeOver(List<CaseConsortium.Member> members, CaseConsortium.Member part, @Nullable String lead) {
            List<CaseConsortium.Member> ofTheLot = members.stream()
                    .filter(member -> member.lot().equals(part.lot()))
                    .toList();
            ofTheLot.stream()
                    .filter(member -> matter.isSameEnterprise(member.siret(), lead))
                    .findFirst()
                    .or(() -> ofTheLot.stream().findFirst())
                    .ifPresent(heir -> members.set(members.indexOf(heir), heir.plus(part)));
        }
    }
}
