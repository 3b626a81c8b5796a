package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.SeveralCandidacies;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.jspecify.annotations.Nullable;

/**
 * D6: the other living candidacies. One lead leads one consortium for a contract (R2142-23), and one person represents
 * one candidate (R2142-4), which forbids a lead to answer alone too; both are absolute. Several candidacies of an
 * operator are forbidden only where the documents say so, and lot by lot.
 */
final class RivalsRule implements LawRule {

    /** The rule on several candidacies that the documents forbid (R2142-21, R2151-7). */
    private static final String BANNED = "G-05";

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        List<Map<String, Object>> barriers = new ArrayList<>();
        matter.consortium()
                .ifPresent(consortium -> matter.law().others().stream()
                        .filter(CaseCandidacy::isAlive)
                        .forEach(other -> new Pair(matter, draft, consortium, other, barriers).judge()));
        if (!barriers.isEmpty()) {
            draft.put("informationBarrier", barriers);
        }
    }

    /** The judged consortium and one other candidacy. */
    private record Pair(
            CaseJudgement matter,
            AnswerDraft draft,
            CaseConsortium ours,
            CaseCandidacy other,
            List<Map<String, Object>> barriers) {

        void judge() {
            String head = head();
            boolean ofBoth = head != null && Objects.equals(siren(head), siren(other.representative()));
            if (head != null && ofBoth) {
                report(relationOfRepresentatives(), head, sameLot(), documents().isForbidden());
            }
            representativesOfBoth(ofBoth ? siren(head) : null)
                    .forEach(person -> report(
                            CandidacyRelation.REPRESENTATIVE,
                            person,
                            sameLot(),
                            documents().isForbidden()));
            for (String member : members()) {
                boolean said = ofBoth && Objects.equals(siren(member), siren(head));
                if (theirs().contains(siren(member)) && !said) {
                    report(CandidacyRelation.MEMBER, member, onTheirLots(member), isForbiddenWhereBothAre(member));
                }
                if (isOfAGroupWithThem(member)) {
                    report(
                            CandidacyRelation.SAME_GROUP,
                            member,
                            onTheirLots(member),
                            documents().isForbidden());
                }
            }
        }

        /** Returns the documents' rule for the consultation as a whole. */
        private SeveralCandidacies documents() {
            CaseConsultation consultation = matter.law().consultation();
            return SeveralCandidacies.of(
                    consultation.multiParticipationForbidden(),
                    consultation.multiParticipationScope() == CaseConsultation.Scope.CONSULTATION);
        }

        /** Returns the representative of this consortium: its lead, or the single candidate itself. */
        private @Nullable String head() {
            return ours.lead() == null && isAlone() ? members().get(0) : ours.lead();
        }

        /** Returns true when this consortium is one enterprise that answers alone. */
        private boolean isAlone() {
            return members().stream().map(Pair::siren).distinct().count() == 1;
        }

        /** Returns true when both are the same enterprise alone, which is no second candidate. */
        private boolean isOneCandidate() {
            return isAlone() && other.alone();
        }

        /**
         * Returns the relation when one operator represents both: two consortia (R2142-23), a consortium and itself
         * (R2142-4), or itself twice (R2151-6).
         */
        private CandidacyRelation relationOfRepresentatives() {
            if (isOneCandidate()) {
                return CandidacyRelation.SAME_CANDIDATE;
            }
            return isAlone() || other.alone() ? CandidacyRelation.ALONE : CandidacyRelation.LEAD;
        }

        private void report(CandidacyRelation relation, String id, boolean sameLot, boolean forbidden) {
            DecisionResult answer = matter.evaluate(
                    "D6",
                    "lead-uniqueness",
                    Map.of(
                            "on",
                            matter.launchDay(),
                            "relation",
                            relation.name(),
                            "sameLot",
                            sameLot,
                            "multiParticipationForbidden",
                            forbidden,
                            "lotsJoined",
                            documents().joinsLots()));
            Severity severity = Severity.valueOf(answer.text("severity"));
            if (severity == Severity.OK) {
                return;
            }
            String scope = answer.text("rule").equals(BANNED) && documents().isForbidden()
                    ? matter.law().consultation().multiParticipationScope().name()
                    : null;
            draft.addFinding(
                    answer.text("rule"),
                    code(relation, severity, answer.text("rule")),
                    severity,
                    answer.text("article"),
                    subject(relation, id),
                    FindingEvidence.of("operator", id, "other", other.id(), "multiParticipationScope", scope));
            if (relation == CandidacyRelation.MEMBER && severity == Severity.WARNING) {
                barriers.add(FindingEvidence.of("siret", id, "between", List.of(ours.id(), other.id())));
            }
        }

        /** Returns the person who represents both, or the operator that is in both. */
        private static FindingSubject subject(CandidacyRelation relation, String id) {
            boolean ofAPerson = relation == CandidacyRelation.REPRESENTATIVE || relation == CandidacyRelation.ALONE;
            return new FindingSubject(ofAPerson ? FindingSubject.Kind.PERSON : FindingSubject.Kind.ORGANISATION, id);
        }

        private static String code(CandidacyRelation relation, Severity severity, String rule) {
            if (severity == Severity.BLOCKER && rule.equals(BANNED)) {
                return "participation.forbidden";
            }
            if (severity == Severity.INFO && rule.equals(BANNED)) {
                return "participation.on-another-lot";
            }
            return switch (relation) {
                case LEAD -> severity == Severity.BLOCKER ? "lead.twice-on-the-lot" : "lead.of-another-lot";
                case ALONE -> "lead.alone-too";
                case SAME_CANDIDATE -> "candidate.twice-alone";
                case REPRESENTATIVE -> "representative.of-two-candidates";
                case MEMBER -> "participation.in-both";
                case SAME_GROUP -> "participation.of-one-group";
            };
        }

        private boolean sameLot() {
            return matter.lots().stream().map(CaseLot::number).anyMatch(this::isTheirs);
        }

        private boolean isTheirs(String lot) {
            return other.lots().isEmpty() || other.lots().contains(lot);
        }

        private boolean onTheirLots(String member) {
            return sharedLots(member).findAny().isPresent();
        }

        private Stream<CaseLot> sharedLots(String member) {
            return matter.lots().stream()
                    .filter(lot -> isTheirs(lot.number()))
                    .filter(lot -> ours.membersOf(lot.number()).stream()
                            .anyMatch(row -> row.siret().equals(member)));
        }

        /**
         * Returns true when the documents forbid both candidacies. A ban is judged lot by lot, whatever the documents
         * call its scope (TA Nancy, 16 November 2023, n° 2103786); where both share no lot, the documents' words are
         * used.
         */
        private boolean isForbiddenWhereBothAre(String member) {
            List<CaseLot> shared = sharedLots(member).toList();
            return shared.isEmpty()
                    ? documents().isForbidden()
                    : shared.stream().anyMatch(this::isForbidden);
        }

        private boolean isForbidden(CaseLot lot) {
            Boolean ofTheLot = lot.multiParticipationForbidden();
            return ofTheLot == null ? documents().isForbidden() : ofTheLot;
        }

        private List<String> members() {
            return ours.members().stream()
                    .map(CaseConsortium.Member::siret)
                    .distinct()
                    .toList();
        }

        private Set<String> theirs() {
            Set<String> sirens = new HashSet<>();
            other.members().forEach(member -> sirens.add(String.valueOf(siren(member))));
            if (other.representative() != null) {
                sirens.add(String.valueOf(siren(other.representative())));
            }
            return sirens;
        }

        /**
         * Returns the persons, natural or legal, who represent both candidates (R2142-4, R2142-23): the lead, the
         * lead's signatory and each named representative. The signatory of another member signs for that member alone.
         */
        private Set<String> representativesOfBoth(@Nullable String leadOfBoth) {
            Set<String> persons = new TreeSet<>();
            if (head() != null) {
                addIfTheirs(persons, head(), head());
            }
            for (CaseConsortium.Member row : ours.members()) {
                addIfTheirs(persons, row.representative(), row.siret());
                if (matter.isSameEnterprise(row.siret(), head())) {
                    addIfTheirs(persons, row.signatory(), row.siret());
                }
            }
            persons.removeIf(person -> Objects.equals(siren(person), leadOfBoth));
            return persons;
        }

        /**
         * Adds a person who represents the other candidate too. Who signs there for the same enterprise as here
         * represents nobody else: that enterprise is in both candidacies, which R2142-21 judges.
         */
        private void addIfTheirs(Set<String> persons, @Nullable String person, String enterprise) {
            String name = siren(person);
            if (name == null) {
                return;
            }
            boolean named = Stream.concat(other.representatives().stream(), Stream.ofNullable(other.representative()))
                    .anyMatch(theirs -> name.equals(siren(theirs)));
            boolean signs = other.signatories().stream().anyMatch(theirs -> name.equals(siren(theirs)));
            if (person != null && (named || (signs && !theirs().contains(siren(enterprise))))) {
                persons.add(person);
            }
        }

        private boolean isOfAGroupWithThem(String member) {
            CaseOperator mine = matter.law().organisation(member);
            return other.members().stream()
                    .map(id -> matter.law().organisation(id))
                    .filter(theirs -> !theirs.siren().equals(mine.siren()))
                    .filter(theirs -> group(theirs).equals(group(mine)))
                    .anyMatch(theirs -> !(theirs.commerciallyAutonomous() && mine.commerciallyAutonomous()));
        }

        private static String group(CaseOperator organisation) {
            return organisation.parentSiren() == null ? organisation.siren() : organisation.parentSiren();
        }

        private static @Nullable String siren(@Nullable String id) {
            return id != null && id.matches("[0-9]{14}") ? id.substring(0, 9) : id;
        }
    }
}
