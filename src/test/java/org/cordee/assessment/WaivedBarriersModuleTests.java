package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.InformationBarrier;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The lead and the coordinator together lift an information barrier, in one consortium, and never where participation
 * is forbidden.
 */
@CordeeTest
class WaivedBarriersModuleTests {

    private static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    ApplicationContext context;

    @Autowired
    AssessingConsortium assessing;

    @Autowired
    AssessmentReading reading;

    @Autowired
    WaivingFinding waiving;

    @Autowired
    DecidingWaiver deciding;

    @Autowired
    InformationBarrier barrier;

    private Scenes scenes;
    private JoinedConsortia groupings;

    @BeforeEach
    void begin() {
        scenes = new Scenes(context);
        groupings = new JoinedConsortia(scenes);
    }

    @Test
    void liftsTheBarrierOnlyInTheConsortiumOfTheWaiver() {
        Firm both = scenes.firm("Double Cordée");
        Firm lead = scenes.firm("Sillage");
        UUID tender = groupings.tender(false);
        UUID one = groupings.join(lead, tender, both);
        UUID other = groupings.join(scenes.firm("Discret"), tender, both);
        FindingLine finding = found(lead, one, "participation.in-both");

        UUID waiver = waiving.waive(lead.actor(), one, Objects.requireNonNull(finding.key()), "Deux équipes séparées");

        assertThat(finding.waiving()).isEqualTo(WaiverAuthority.LEAD_AND_COORDINATOR);
        assertThat(barrier.organisationsBehind(one)).as("a request is no grant").containsExactly(both.organisationId());
        deciding.decide(COORDINATOR, one, waiver, true);
        assertThat(barrier.organisationsBehind(one)).isEmpty();
        assertThat(barrier.isBehind(both.actor(), one)).isFalse();
        assertThat(barrier.isBehind(both.actor(), other)).isTrue();

        groupings.join(scenes.firm("Troisième"), tender, both);
        assertThat(barrier.organisationsBehind(one))
                .as("a third candidacy without a waiver")
                .containsExactly(both.organisationId());
    }

    @Test
    void keepsTheBarrierWhereTheDocumentsForbidParticipation() {
        Firm both = scenes.firm("Double Cordée");
        Firm lead = scenes.firm("Sillage");
        UUID tender = groupings.tender(true);
        UUID one = groupings.join(lead, tender, both);
        groupings.join(scenes.firm("Discret"), tender, both);
        String key = Objects.requireNonNull(
                found(lead, one, "participation.forbidden").key());

        assertThatThrownBy(() -> waiving.waive(lead.actor(), one, key, "Pourtant"))
                .hasMessageContaining("not-waivable");
        assertThat(barrier.organisationsBehind(one)).containsExactly(both.organisationId());
    }

    /** Returns a finding of the requested run, whatever the process judges at the same moment. */
    private FindingLine found(Firm lead, UUID consortium, String code) {
        UUID run = assessing.assess(lead.actor(), consortium);
        return Objects.requireNonNull(reading.run(lead.actor(), consortium, run, Locale.FRENCH)
                        .sheet())
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
