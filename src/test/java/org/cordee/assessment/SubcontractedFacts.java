package org.cordee.assessment;

import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.rules.Finding;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;

/** Consortia with subcontracts, as the law judges them and as a reader sees them. */
public final class SubcontractedFacts {

    public static final Firm ADAPTED = new Firm("Atelier adapté", "90000011800019", null, 60, InsertionKind.EA);
    public static final Firm AGENCY = new Firm("Relais Intérim", "90000012600012", null, 30, InsertionKind.ETTI);
    public static final Firm GIANT = new Firm("Colosse", "90000013400016", null, 9000, InsertionKind.NONE);
    public static final UUID LEAD = new UUID(7, 0);
    public static final UUID INSERTION = new UUID(7, 1);
    public static final UUID WORKSHOP = new UUID(7, 2);

    private SubcontractedFacts() {}

    /** Builds a contract of a million euros: 80 % for the large lead, 12 % and 8 % for two members that count. */
    public static ConsortiumCaseFacts withSubcontracts(SubcontractDeclaration handedOn) {
        return withSubcontracts(handedOn, SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8"));
    }

    public static ConsortiumCaseFacts withSubcontracts(SubcontractDeclaration handedOn, ConsortiumCaseFacts facts) {
        Map<UUID, EstablishmentFacts> places = new HashMap<>(facts.places());
        Map<UUID, OrganisationProfile> profiles = new HashMap<>(facts.profiles());
        for (Firm firm : List.of(ADAPTED, AGENCY, GIANT)) {
            places.put(firm.establishment(), firm.place());
            profiles.put(firm.organisation(), firm.profile());
        }
        return new ConsortiumCaseFacts(
                facts.at(),
                facts.consortium(),
                facts.consultation(),
                facts.members(),
                places,
                profiles,
                facts.shares(),
                facts.tasks(),
                facts.rivals(),
                facts.concluded(),
                facts.empowered(),
                facts.deposits(),
                facts.told(),
                handedOn);
    }

    public static Subcontract to(Firm firm, UUID member, String amount, int hours) {
        return new Subcontract(
                member,
                firm.establishment(),
                "Bois",
                Amount.of(amount),
                new Hours(hours),
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);
    }

    public static SubcontractDeclaration of(Subcontract... subcontracts) {
        return new SubcontractDeclaration(List.of(subcontracts), List.of());
    }

    /** Staff made available at an unknown price. */
    public static SubcontractDeclaration staff(Firm firm, UUID member, int hours) {
        return staff(firm, member, hours, "0.00");
    }

    public static SubcontractDeclaration staff(Firm firm, UUID member, int hours, String amount) {
        return new SubcontractDeclaration(
                List.of(),
                List.of(new StaffMadeAvailable(member, firm.establishment(), new Hours(hours), Amount.of(amount))));
    }

    public static AssessmentRun run(SubcontractDeclaration handedOn) {
        return AssessmentRun.judge(withSubcontracts(handedOn), JUDGE);
    }

    /** Judges one year later, when the convention of the adapted enterprise has ended. */
    public static AssessmentRun later(SubcontractDeclaration handedOn) {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
        return AssessmentRun.judge(
                withSubcontracts(
                        handedOn,
                        DocumentFactsSample.again(
                                facts,
                                SampleFacts.AT.plusSeconds(400L * 24 * 3600),
                                facts.consultation(),
                                facts.tasks())),
                JUDGE);
    }

    public static List<FindingLine> seen(Relation relation, Set<String> own, AssessmentRun run) {
        return new ReaderSheet(
                        run.answer(),
                        run.stage(),
                        run.unknown(),
                        FindingVisibility.of(relation, own, run),
                        FindingSentences.in(Locale.FRENCH, messages(), run.names()),
                        Map.of())
                .findings();
    }

    public static boolean named(Relation relation, Firm reader, AssessmentRun run) {
        return seen(relation, Set.of(reader.siret()), run).stream()
                .anyMatch(finding -> finding.whom().equals(ADAPTED.name()));
    }

    public static Map<String, Object> amount(SubcontractDeclaration handedOn) {
        return run(handedOn).answer().target("amount");
    }

    public static List<String> codes(AssessmentRun run) {
        return run.answer().findings().stream().map(Finding::code).toList();
    }
}
