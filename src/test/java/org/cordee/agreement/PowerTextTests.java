package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordee.PageText;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

class PowerTextTests {

    private final AgreementContent convention = SampleAgreementContents.of(SampleAgreementContents.joint(false));

    private String text(Agreement agreement) {
        return PageText.plain(PowerText.of(
                convention, SampleAgreementContents.party(convention, SampleAgreementContents.FIRST), agreement));
    }

    private String text(Wording wording) {
        return text(SampleAgreementContents.signed(convention, wording));
    }

    @Test
    void namesRepresentativesFunctionsAndPlacesOfBothSides() {
        assertThat(text(Wording.USUAL))
                .contains(
                        "Les Mains Vertes de l’Orme, SIRET 732 829 320 00074, Elbeuf, représenté par Nadia Benali,"
                                + " Présidente, membre",
                        "Sillage Travaux publics, SIRET 356 000 000 00048, Rouen, représenté par Marc Le-Goff,"
                                + " Directeur général.",
                        "Fait à Elbeuf, à la date",
                        "signe par un clic, qui est une signature simple");
    }

    @Test
    void grantsOnlyThePowersThatTheMembersAgreedOn() {
        assertThat(text(Wording.USUAL))
                .contains("- négocier l’offre, dans les limites", "Il ne peut pas signer une modification")
                .contains("jusqu’à la signature du marché")
                .doesNotContain("Il ne peut pas négocier", "- signer les modifications", "[", "{");
        assertThat(text(new Wording(10, 10, 3, 0, true, null)))
                .contains("- signer les modifications du marché", "Il ne peut pas négocier")
                .contains("jusqu’à la fin du marché")
                .doesNotContain("- négocier l’offre", "Il ne peut pas signer");
    }

    /** The power names the parties as the agreement does, whatever the directory says since. */
    @Test
    void namesThePartiesAsTheySignedTheAgreement() {
        Agreement signed = SampleAgreementContents.signed(convention, Wording.USUAL);
        AgreementContent renamed =
                SampleAgreementContents.named("Mains Vertes SCOP", SampleAgreementContents.joint(false), "12000.00");

        assertThat(PageText.plain(PowerText.of(
                        renamed, SampleAgreementContents.party(renamed, SampleAgreementContents.FIRST), signed)))
                .contains("Les Mains Vertes de l’Orme")
                .doesNotContain("SCOP");
    }

    /** The buyer reads the power; the lowest price is known to the members only. */
    @Test
    void hidesTheNegotiationFloorFromTheBuyer() {
        assertThat(text(new Wording(10, 10, 3, 87, false, null))).doesNotContain("87", "28 000");
    }

    @Test
    void refusesAPowerOfAMemberThatHasNotSignedTheAgreement() {
        Agreement unsigned = Agreement.release(
                SampleAgreementContents.act(),
                Ids.next(),
                convention.consortiumId(),
                new AgreementVersionNumber(1, 1),
                Wording.USUAL,
                SampleAgreementContents.papers(convention, Wording.USUAL));

        assertThatThrownBy(() -> text(unsigned)).isInstanceOf(IllegalStateException.class);
    }
}
