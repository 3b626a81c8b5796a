package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** A person who signs for a partner in two candidacies represents neither candidate (R2142-4). */
class SharedSignatoriesModuleTests extends JudgedConsortia {

    private static final String BOTH = "representative.of-two-candidates";

    private static Actor signatory(Firm firm, UUID person) {
        return new Actor(person, firm.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }

    @Test
    void takesNoPartnersSignatoryForTheRepresentativeOfTwoCandidates() {
        UUID person = Ids.next();
        UUID tender = groupings.tender(false);
        Firm lead = scenes.firm("Sillage");
        Firm other = scenes.firm("Discret");
        Firm here = scenes.firm("Les Mains Vertes");
        Firm there = scenes.firm("Rebâtir");
        UUID one = groupings.join(lead, tender, here, signatory(here, person));
        UUID two = groupings.join(other, tender, there, signatory(there, person));

        assertThat(findingsFor(BOTH, lead, lead, one)).isEmpty();
        assertThat(findingsFor(BOTH, other, other, two)).isEmpty();
        assertThat(findingsFor(BOTH, here, lead, one)).isEmpty();
    }

    @Test
    void ignoresOneEnterpriseInBothAndTwoDifferentSignatories() {
        UUID person = Ids.next();
        UUID tender = groupings.tender(false);
        Firm lead = scenes.firm("Sillage");
        Firm both = scenes.firm("Double Cordée");
        Firm there = scenes.firm("Rebâtir");
        UUID one = groupings.join(lead, tender, both, signatory(both, person));
        groupings.join(scenes.firm("Discret"), tender, both, signatory(both, person));
        groupings.join(scenes.firm("Troisième"), tender, there, signatory(there, Ids.next()));

        assertThat(findingsFor(BOTH, lead, lead, one)).isEmpty();
    }
}
