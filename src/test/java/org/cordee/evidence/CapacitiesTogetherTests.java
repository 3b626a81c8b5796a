package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.evidence.CandidatureView.CapacityKind;
import org.cordee.evidence.CandidatureView.CapacityPart;
import org.cordee.evidence.CandidatureView.TogetherCapacity;
import org.cordee.evidence.CandidatureView.TogetherState;
import org.cordee.evidence.CapacitiesTogether.LotOperators;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EssStatus;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Siren;
import org.cordee.organisation.SizeFigures;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.tender.AskedCapacities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapacitiesTogetherTests {

    private static final UUID LEAD = Ids.next();
    private static final UUID MEMBER = Ids.next();
    private static final UUID RELIED_UPON = Ids.next();
    private static final List<UUID> COLUMNS = List.of(LEAD, MEMBER);

    private static EstablishmentFacts place(
            UUID organisation, String name, @Nullable String headcount, @Nullable String turnover) {
        SizeFigures figures = new SizeFigures(
                headcount == null ? null : new BigDecimal(headcount),
                turnover == null ? null : new BigDecimal(turnover),
                null);
        return new EstablishmentFacts(
                Ids.next(),
                organisation,
                OrganisationIdentity.french(new Siren("356000000")),
                SampleProfiles.figured(SampleProfiles.small(name, LegalForm.COMMERCIAL), figures)
                        .unit(),
                new EstablishmentProfile(
                        null, null, Address.inFrance(null, "76000", "Rouen"), Convention.NONE, null, null, null, null),
                EnterpriseSize.UNKNOWN,
                EssStatus.NONE,
                Set.of(),
                false);
    }

    private static List<TogetherCapacity> together(
            @Nullable String turnover, @Nullable String headcount, EstablishmentFacts... places) {
        AskedCapacities asked = new AskedCapacities(
                turnover == null ? null : Amount.of(turnover), headcount == null ? null : new BigDecimal(headcount));
        return CapacitiesTogether.of(new LotOperators("3", asked, List.of(places)), COLUMNS);
    }

    @Test
    void meetsTheAskedTurnoverWithFiguresThatNoMemberReachesAlone() {
        List<TogetherCapacity> all = together(
                "4000000",
                null,
                place(MEMBER, "Rebâtir", "12", "1500000"),
                place(LEAD, "Bâtisseurs", "400", "2500000"));

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CapacityKind.TURNOVER);
            assertThat(one.state()).isEqualTo(TogetherState.MET);
            assertThat(one.together()).isEqualByComparingTo("4000000");
            assertThat(one.parts()).extracting(CapacityPart::name).containsExactly("Bâtisseurs", "Rebâtir");
        });
    }

    @Test
    void countsAnOperatorThatIsReliedUponWithoutAColumn() {
        List<TogetherCapacity> all =
                together(null, "60", place(LEAD, "Bâtisseurs", "40", null), place(RELIED_UPON, "Labo", "25", null));

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(TogetherState.MET);
            assertThat(one.parts()).extracting(CapacityPart::column).containsExactly(0, -1);
        });
    }

    @Test
    void countsAnEnterpriseWithTwoEstablishmentsOnce() {
        List<TogetherCapacity> all =
                together(null, "60", place(LEAD, "Bâtisseurs", "40", null), place(LEAD, "Bâtisseurs", "40", null));

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.together()).isEqualByComparingTo("40");
            assertThat(one.state()).isEqualTo(TogetherState.NOT_MET);
        });
    }

    @Test
    void staysOpenWhileAFigureThatCouldMeetItIsMissing() {
        List<TogetherCapacity> all = together(
                "4000000", null, place(LEAD, "Bâtisseurs", "400", "2500000"), place(MEMBER, "Menuiserie", "4", null));

        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(TogetherState.OPEN);
            assertThat(one.missing()).containsExactly("Menuiserie");
        });
    }

    @Test
    void saysNothingAboutACapacityThatIsNotAsked() {
        assertThat(together(null, null, place(LEAD, "Bâtisseurs", "400", "2500000")))
                .isEmpty();
    }
}
