package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.Sheet;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Declared subcontracts are judged in the whole application: a user can apply the remedy that the check names. */
class SubcontractsJudgedProcessTests extends ProcessScene {

    @Autowired
    AssessingConsortium assessing;

    @Autowired
    AssessmentReading reading;

    @Autowired
    DeclaringSubcontracts declaring;

    @Autowired
    SharesReading shares;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    JdbcTemplate jdbc;

    /** The amounts of both members do not count for the target, so that all of it has to come from another operator. */
    private void isLarge(Firm firm) {
        jdbc.update(
                "UPDATE organisation SET legal_form = 'COMMERCIAL', size_class = 'GE', headcount = 9000,"
                        + " turnover = 2000000000, balance = 2000000000 WHERE id = ?",
                firm.organisationId().toString());
    }

    @Test
    void reachesTheTargetByAQuarterSubcontractedToAnAssociation() {
        Pair pair = org.cordee.process.LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        isLarge(scene.lead());
        isLarge(pair.partner());
        Firm association = scenes.firm("Les Ateliers de l’Orme");
        List<AgreedShare> parts = shares.agreed(scene.id());
        long quarter = (parts.stream().mapToLong(part -> part.amount().cents()).sum() + 3) / 4;
        UUID lead = own(scene);
        assertThat(part(parts, lead)).isGreaterThanOrEqualTo(quarter);

        Sheet before = judged(scene);
        declare(scene, 0, lead, association, quarter - 1);
        Sheet almost = judged(scene);
        declare(scene, 1, lead, association, quarter);
        Sheet after = judged(scene);

        assertThat(before.amount().status()).isEqualTo("NOT_MET");
        assertThat(before.findings())
                .filteredOn(finding -> finding.code().equals("target.amount-not-met"))
                .singleElement()
                .matches(FindingLine::handsOn);
        assertThat(almost.amount().status()).isEqualTo("NOT_MET");
        assertThat(after.amount().status()).isEqualTo("MET");
        assertThat(after.notJudged()).noneMatch(text -> text.contains("sous-traitance"));
        theCaseNamesIt(scene, association);
    }

    private void theCaseNamesIt(Scene scene, Firm association) {
        String siret = jdbc.queryForObject(
                "SELECT siret FROM establishment WHERE id = ?",
                String.class,
                association.establishmentId().toString());
        UUID run = reading.latest(scene.lead().actor(), scene.id(), Locale.FRENCH)
                .history()
                .get(0)
                .id();
        assertThat(reading.lawCase(scene.lead().actor(), scene.id(), run)).contains(siret);
    }

    private UUID own(Scene scene) {
        return lookup.members(scene.id()).stream()
                .filter(MemberFacts::lead)
                .map(MemberFacts::memberId)
                .findFirst()
                .orElseThrow();
    }

    private static long part(List<AgreedShare> parts, UUID member) {
        return parts.stream()
                .filter(part -> part.memberId().equals(member))
                .mapToLong(part -> part.amount().cents())
                .sum();
    }

    private Sheet judged(Scene scene) {
        assessing.assess(scene.lead().actor(), scene.id());
        return Objects.requireNonNull(
                reading.latest(scene.lead().actor(), scene.id(), Locale.FRENCH).sheet());
    }

    private void declare(Scene scene, int seen, UUID member, Firm to, long cents) {
        Subcontract one = new Subcontract(
                member,
                to.establishmentId(),
                "Tri des matériaux",
                Amount.ofCents(cents),
                Hours.NONE,
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);
        declaring.declare(scene.lead().actor(), scene.id(), seen, new SubcontractDeclaration(List.of(one), List.of()));
    }
}
