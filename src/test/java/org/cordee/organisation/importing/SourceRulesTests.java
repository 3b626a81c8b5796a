package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.organisation.FactField;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.SourceRules.Mode;
import org.cordee.organisation.importing.SourceRules.Origin;
import org.cordee.organisation.importing.SourceRules.Verdict;
import org.junit.jupiter.api.Test;

/** Which source of a fact is believed. */
class SourceRulesTests {

    private static final LocalDate EARLIER = LocalDate.of(2026, 10, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    @Test
    void fillsWhatTheDirectoryDoesNotKnowFromAnySource() {
        assertThat(judge(FactField.NAF, "", SourceKind.REGISTER, LATER, "8130Z", SourceKind.COORDINATOR, EARLIER))
                .isEqualTo(Verdict.FILLED);
    }

    @Test
    void saysNothingWhereTheFileIsSilent() {
        assertThat(judge(FactField.NAF, "8130Z", SourceKind.COORDINATOR, EARLIER, "", SourceKind.REGISTER, LATER))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void believesTheOrganisationItselfBeforeTheRegister() {
        assertThat(judge(FactField.NAME, "Rebâtir", SourceKind.OWN, EARLIER, "Batir", SourceKind.REGISTER, LATER))
                .isEqualTo(Verdict.WEAKER);
    }

    @Test
    void leavesEmptyWhatTheOrganisationHasEmptied() {
        assertThat(judge(FactField.TRADE_NAME, "", SourceKind.OWN, EARLIER, "Enseigne", SourceKind.REGISTER, LATER))
                .isEqualTo(Verdict.WEAKER);
        assertThat(judge(FactField.EMAIL, "", SourceKind.OWN, EARLIER, "a@b.example", SourceKind.NETWORK, LATER))
                .isEqualTo(Verdict.CONTACT_KEPT);
    }

    @Test
    void believesTheRegisterAboutPlaceAndTheStateListAboutConventions() {
        Fact stored = Fact.of("EA", "N-1", "", "");
        Fact said = Fact.of("EATT", "N-2", "", "");

        assertThat(judge(
                        FactField.ADDRESS,
                        address("Rouen"),
                        SourceKind.STATE_LIST,
                        LATER,
                        address("Elbeuf"),
                        SourceKind.REGISTER,
                        EARLIER))
                .isEqualTo(Verdict.REPLACED);
        assertThat(judge(FactField.KIND, stored, SourceKind.REGISTER, LATER, said, SourceKind.STATE_LIST, EARLIER))
                .isEqualTo(Verdict.REPLACED);
        assertThat(judge(FactField.KIND, stored, SourceKind.STATE_LIST, EARLIER, said, SourceKind.NETWORK, LATER))
                .isEqualTo(Verdict.WEAKER);
    }

    @Test
    void believesANetworkBeforeACoordinator() {
        assertThat(judge(FactField.CAPACITY, "100", SourceKind.COORDINATOR, LATER, "200", SourceKind.NETWORK, EARLIER))
                .isEqualTo(Verdict.REPLACED);
        assertThat(judge(FactField.CAPACITY, "100", SourceKind.NETWORK, EARLIER, "200", SourceKind.COORDINATOR, LATER))
                .isEqualTo(Verdict.WEAKER);
    }

    @Test
    void believesTheLaterOfTwoSourcesOfOneRank() {
        assertThat(judge(FactField.NAME, "Un", SourceKind.NETWORK, EARLIER, "Deux", SourceKind.NETWORK, LATER))
                .isEqualTo(Verdict.REPLACED);
        assertThat(judge(FactField.NAME, "Un", SourceKind.NETWORK, LATER, "Deux", SourceKind.NETWORK, EARLIER))
                .isEqualTo(Verdict.OLDER);
        assertThat(judge(FactField.NAME, "Un", SourceKind.NETWORK, LATER, "Deux", SourceKind.NETWORK, LATER))
                .as("a corrected file of the same day")
                .isEqualTo(Verdict.REPLACED);
    }

    @Test
    void seesNoDifferenceInCapitalsAccentsAndPoints() {
        assertThat(judge(
                        FactField.NAME,
                        "Rebâtir Solidaire",
                        SourceKind.NETWORK,
                        LATER,
                        "REBATIR-SOLIDAIRE",
                        SourceKind.NETWORK,
                        LATER))
                .isEqualTo(Verdict.SAME);
        assertThat(judge(FactField.NAF, "81.30Z", SourceKind.NETWORK, LATER, "8130Z", SourceKind.NETWORK, LATER))
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void namesTheMoreBelievedSourceWhenItConfirmsAValue() {
        assertThat(judge(FactField.NAF, "8130Z", SourceKind.COORDINATOR, LATER, "8130Z", SourceKind.REGISTER, EARLIER))
                .isEqualTo(Verdict.CONFIRMED);
        assertThat(judge(FactField.NAF, "8130Z", SourceKind.REGISTER, EARLIER, "8130Z", SourceKind.COORDINATOR, LATER))
                .isEqualTo(Verdict.SAME);
        assertThat(judge(FactField.NAF, "8130Z", SourceKind.REGISTER, LATER, "8130Z", SourceKind.REGISTER, LATER))
                .as("the same file again")
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void neverReplacesAContact() {
        assertThat(judge(
                        FactField.EMAIL,
                        "nadia@orme.example",
                        SourceKind.COORDINATOR,
                        EARLIER,
                        "x@orme.example",
                        SourceKind.REGISTER,
                        LATER))
                .isEqualTo(Verdict.CONTACT_KEPT);
        assertThat(judge(
                        FactField.PHONE,
                        "0199000000",
                        SourceKind.COORDINATOR,
                        EARLIER,
                        "0199000001",
                        SourceKind.OWN,
                        LATER))
                .isEqualTo(Verdict.CONTACT_KEPT);
    }

    @Test
    void closesNothingByTheWordOfANetwork() {
        assertThat(judge(FactField.CLOSED, "", SourceKind.REGISTER, EARLIER, "2026-09-30", SourceKind.NETWORK, LATER))
                .isEqualTo(Verdict.CLOSURE);
        assertThat(judge(FactField.CEASED, "", SourceKind.NETWORK, EARLIER, "2026-09-30", SourceKind.REGISTER, LATER))
                .isEqualTo(Verdict.FILLED);
    }

    @Test
    void asksTheUserWhereItWantsLessThanTheRuleAllows() {
        assertThat(SourceRules.limit(Verdict.REPLACED, Mode.COMPLETE)).isEqualTo(Verdict.ASKED);
        assertThat(SourceRules.limit(Verdict.FILLED, Mode.COMPLETE)).isEqualTo(Verdict.FILLED);
        assertThat(SourceRules.limit(Verdict.FILLED, Mode.SHOW)).isEqualTo(Verdict.ASKED);
        assertThat(SourceRules.limit(Verdict.CONFIRMED, Mode.SHOW)).isEqualTo(Verdict.SAME);
        assertThat(SourceRules.limit(Verdict.REPLACED, Mode.BY_RULE)).isEqualTo(Verdict.REPLACED);
    }

    @Test
    void keepsTheStreetWhenTheFileNamesTheSamePlaceWithoutIt() {
        Fact stored = Fact.of("1 rue Neuve", "76000", "Rouen", "76", "");

        assertThat(Fact.of("", "76000", "ROUEN", "76", "").completedBy(FactField.ADDRESS, stored))
                .isEqualTo(Fact.of("1 rue Neuve", "76000", "ROUEN", "76", ""));
        assertThat(Fact.of("", "27000", "Évreux", "27", "").completedBy(FactField.ADDRESS, stored))
                .isEqualTo(Fact.of("", "27000", "Évreux", "27", ""));
    }

    @Test
    void readsAValueBackFromTheReport() {
        Fact list = Fact.ofCodes(List.of("77310000", "45110000"));
        Fact address = Fact.of("", "76000", "Rouen", "76", "");

        assertThat(Fact.read(FactField.ACTIVITIES, list.text())).isEqualTo(list);
        assertThat(Fact.read(FactField.ADDRESS, address.text())).isEqualTo(address);
        assertThat(Fact.read(FactField.THEMES, Fact.ofCodes(List.of()).text()).isBlank())
                .isTrue();
    }

    private static Fact address(String city) {
        return Fact.of("1 rue Neuve", "76000", city, "76", "");
    }

    private static Verdict judge(
            FactField field,
            String stored,
            SourceKind by,
            LocalDate then,
            String said,
            SourceKind kind,
            LocalDate now) {
        return judge(field, Fact.of(stored), by, then, Fact.of(said), kind, now);
    }

    private static Verdict judge(
            FactField field, Fact stored, SourceKind by, LocalDate then, Fact said, SourceKind kind, LocalDate now) {
        return SourceRules.judge(field, stored, new Origin(by, then), said, new Origin(kind, now));
    }
}
