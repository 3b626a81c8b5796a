package org.cordee.compliance.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.compliance.OtherCandidacy.Relation;
import org.cordee.compliance.Severity;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.feel.DecisionResult;
import org.jspecify.annotations.Nullable;

/**
 * D6: the other living candidacies. One lead leads one grouping for a contract (R2142-23), one person represents one
 * candidate (R2142-4), both absolute; several candidacies of an operator are forbidden only where the documents say so.
 */
final class RivalsRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        List<Map<String, Object>> barriers = new ArrayList<>();
        matter.consortium()
                .ifPresent(consortium -> matter.law().others().stream()
                        .filter(OtherGrouping::isAlive)
                        .forEach(other -> new Pair(matter, draft, consortium, other, barriers).judge()));
        if (!barriers.isEmpty()) {
            draft.put("informationBarrier", barriers);
        }
    }

    /** The grouping and one other. */
    private record Pair(
            Matter matter, Draft draft, Consortium ours, OtherGrouping other, List<Map<String, Object>> barriers) {

        void judge() {
            String lead = siren(ours.lead());
            boolean sameLead = lead != null && lead.equals(siren(other.lead()));
            if (sameLead) {
                say(Relation.LEAD, String.valueOf(ours.lead()), sameLot(), ofTheWhole());
            }
            people(sameLead ? lead : null)
                    .forEach(person -> say(Relation.REPRESENTATIVE, person, sameLot(), ofTheWhole()));
            Consultation consultation = matter.law().consultation();
            boolean wholeConsultation = consultation.multiParticipationForbidden()
                    && consultation.multiParticipationScope() == Consultation.Scope.CONSULTATION;
            for (String member : members()) {
                if (theirs().contains(siren(member)) && !(sameLead && Objects.equals(siren(member), lead))) {
                    say(
                            Relation.MEMBER,
                            member,
                            wholeConsultation || onTheirLots(member),
                            wholeConsultation || isForbiddenWhereBothAre(member));
                }
                if (isOfAGroupWithThem(member)) {
                    say(Relation.SAME_GROUP, member, onTheirLots(member), ofTheWhole());
                }
            }
        }

        private void say(Relation relation, String id, boolean sameLot, boolean forbidden) {
            DecisionResult answer = matter.ask(
                    "D6",
                    "lead-uniqueness",
                    Map.of(
                            "on",
                            matter.launched(),
                            "relation",
                            relation.name(),
                            "sameLot",
                            sameLot,
                            "multiParticipationForbidden",
                            forbidden));
            Severity severity = Severity.valueOf(answer.text("severity"));
            if (severity == Severity.OK) {
                return;
            }
            draft.find(
                    answer.text("rule"),
                    code(relation, severity),
                    severity,
                    answer.text("article"),
                    matter.grouping(),
                    Evidence.of("operator", id, "other", other.id()));
            if (relation == Relation.MEMBER && severity == Severity.WARNING) {
                barriers.add(Evidence.of("siret", id, "between", List.of(ours.id(), other.id())));
            }
        }

        private static String code(Relation relation, Severity severity) {
            return switch (relation) {
                case LEAD -> severity == Severity.BLOCKER ? "lead.twice-on-the-lot" : "lead.of-another-lot";
                case REPRESENTATIVE -> "representative.of-two-candidates";
                case MEMBER -> severity == Severity.BLOCKER ? "participation.forbidden" : "participation.in-both";
                case SAME_GROUP -> "participation.of-one-group";
            };
        }

        private boolean sameLot() {
            return matter.lots().stream().map(Lot::number).anyMatch(this::isTheirs);
        }

        private boolean isTheirs(String lot) {
            return other.lots().isEmpty() || other.lots().contains(lot);
        }

        private boolean onTheirLots(String member) {
            return sharedLots(member).findAny().isPresent();
        }

        private Stream<Lot> sharedLots(String member) {
            return matter.lots().stream()
                    .filter(lot -> isTheirs(lot.number()))
                    .filter(lot -> ours.membersOf(lot.number()).stream()
                            .anyMatch(row -> row.siret().equals(member)));
        }

        private boolean ofTheWhole() {
            return matter.law().consultation().multiParticipationForbidden();
        }

        /** A ban is judged lot by lot; where both are on no lot together, what the whole says is as good as any. */
        private boolean isForbiddenWhereBothAre(String member) {
            List<Lot> shared = sharedLots(member).toList();
            return shared.isEmpty() ? ofTheWhole() : shared.stream().anyMatch(this::isForbidden);
        }

        private boolean isForbidden(Lot lot) {
            Boolean ofTheLot = lot.multiParticipationForbidden();
            return ofTheLot == null ? ofTheWhole() : ofTheLot;
        }

        private List<String> members() {
            return ours.members().stream()
                    .map(Consortium.Member::siret)
                    .distinct()
                    .toList();
        }

        private Set<String> theirs() {
            Set<String> sirens = new HashSet<>();
            other.members().forEach(member -> sirens.add(String.valueOf(siren(member))));
            if (other.lead() != null) {
                sirens.add(String.valueOf(siren(other.lead())));
            }
            return sirens;
        }

        /** Persons, natural or legal, who represent both; a lead represents its grouping. */
        private Set<String> people(@Nullable String leadOfBoth) {
            Set<String> here = new TreeSet<>();
            ours.members()
                    .forEach(member -> Stream.of(member.signatory(), member.representative())
                            .filter(Objects::nonNull)
                            .forEach(person -> here.add(String.valueOf(siren(person)))));
            Stream.ofNullable(siren(ours.lead())).forEach(here::add);
            Set<String> there = new HashSet<>();
            Stream.concat(other.signatories().stream(), other.representatives().stream())
                    .forEach(person -> there.add(String.valueOf(siren(person))));
            Stream.ofNullable(siren(other.lead())).forEach(there::add);
            here.retainAll(there);
            here.removeIf(person -> person.equals(leadOfBoth));
            return here;
        }

        private boolean isOfAGroupWithThem(String member) {
            Organisation mine = matter.law().organisation(member);
            return other.members().stream()
                    .map(id -> matter.law().organisation(id))
                    .filter(theirs -> !theirs.siren().equals(mine.siren()))
                    .filter(theirs -> group(theirs).equals(group(mine)))
                    .anyMatch(theirs -> !(theirs.commerciallyAutonomous() && mine.commerciallyAutonomous()));
        }

        private static String group(Organisation organisation) {
            return organisation.parentSiren() == null ? organisation.siren() : organisation.parentSiren();
        }

        private static @Nullable String siren(@Nullable String id) {
            return id != null && id.matches("[0-9]{14}") ? id.substring(0, 9) : id;
        }
    }
}
