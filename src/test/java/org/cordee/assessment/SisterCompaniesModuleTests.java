package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Siren;
import org.cordee.process.Scenes.Firm;
import org.junit.jupiter.api.Test;

/** Two companies of one group in two candidacies for one lot; neither side learns who the other is. */
class SisterCompaniesModuleTests extends JudgedConsortia {

    private static final String OF_ONE_GROUP = "participation.of-one-group";

    private Firm daughter(String name, Siren parent) {
        return scenes.firm(
                SampleProfiles.named(name, LegalForm.COMMERCIAL).below(parent).profile());
    }

    @Test
    void reportsSisterCompaniesToBothSidesAndToNoThirdParty() {
        Siren parent = SampleNumbers.siret().siren();
        UUID tender = groupings.tender(true);
        Firm lead = scenes.firm("Sillage");
        Firm other = scenes.firm("Discret");
        Firm third = scenes.firm("Troisième");
        Firm here = daughter("Menuiserie du Canal", parent);
        Firm there = daughter("Charpentes du Canal", parent);
        Firm stranger = daughter("Toitures", SampleNumbers.siret().siren());
        UUID one = groupings.join(lead, tender, here, here.actor());
        UUID two = groupings.join(other, tender, there, there.actor());
        UUID unconcerned = groupings.join(third, tender, stranger, stranger.actor());

        assertThat(findingsFor(OF_ONE_GROUP, lead, lead, one))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Menuiserie du Canal"))
                .satisfies(line -> assertThat(line.toString()).doesNotContain("Charpentes", "Discret"));
        assertThat(findingsFor(OF_ONE_GROUP, other, other, two))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Charpentes du Canal"))
                .satisfies(line -> assertThat(line.toString()).doesNotContain("Menuiserie", "Sillage"));
        assertThat(findingsFor(OF_ONE_GROUP, third, third, unconcerned)).isEmpty();
    }
}
