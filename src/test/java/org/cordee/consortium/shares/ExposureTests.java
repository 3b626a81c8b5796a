package org.cordee.consortium.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.Exposure.Debt;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.LawTexts;
import org.cordee.law.rules.MaximumLiability.LotLiability;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExposureTests {

    private static final UUID FIRM = Ids.next();

    @Test
    void aPartnerOwesTheWholeInASeveralConsortiumAndElseItsPart() {
        assertThat(most(exposure(false, "300000.00", part("1333.33", "4000.01"))))
                .containsExactly("1333.33", "1333.33", "4000.01");
    }

    @Test
    void aLeadLiableForAllOwesTheWholeInAJointConsortiumToo() {
        assertThat(most(exposure(true, null, part("2666.68", "4000.01"))))
                .containsExactly("2666.68", "4000.01", "4000.01");
    }

    @Test
    void aLeadIsLiableForLotsWithoutOwnPartAndAPartnerIsNot() {
        LotLiability away = new LotLiability(false, Amount.ZERO, Amount.of("50.02"));

        assertThat(most(exposure(true, null, part("60.00", "100.00"), away)))
                .containsExactly("60.00", "150.02", "150.02");
        assertThat(most(exposure(false, null, part("60.00", "100.00"), away)))
                .containsExactly("60.00", "60.00", "100.00");
    }

    @Test
    void twoEstablishmentsOfOneOrganisationOweALotOnce() {
        UUID lot = Ids.next();
        AgreedShare here = share(lot, "30.00");
        AgreedShare there = share(lot, "20.00");

        assertThat(Exposure.lots(List.of(here, there, share(lot, "50.00")), Set.of(here.memberId(), there.memberId())))
                .containsExactly(part("50.00", "100.00"));
    }

    /** The sheet before the agreement and the legal check must compute the same amounts. */
    @Test
    void computesTheSameAmountsAsTheLegalCheck() throws IOException {
        LawCase law = CaseFile.read(new ByteArrayInputStream("""
                case: exposure
                at: 2027-03-01T10:00:00+01:00
                consultation: {launchedOn: 2027-02-01, nature: SERVICES}
                lots: [{number: "1", amount: 100.00}, {number: "2", amount: 50.02}]
                organisations: []
                consortium:
                  id: C-A
                  lots: ["1", "2"]
                  form: SEVERAL
                  lead: "90240000100019"
                  members:
                    - {siret: "90240000100019", lot: "1", amount: 60.00}
                    - {siret: "90240037300012", lot: "1", amount: 40.00}
                    - {siret: "90240037300012", lot: "2", amount: 50.02}
                """.getBytes(StandardCharsets.UTF_8)));
        List<?> members = (List<?>) CheckingCases.onClasspath()
                .check(law)
                .asMap(LawTexts.in(Locale.FRENCH))
                .get("members");
        UUID one = Ids.next();
        UUID two = Ids.next();
        AgreedShare lead = share(one, "60.00");
        AgreedShare partner = share(one, "40.00");
        AgreedShare more = share(two, "50.02");
        List<AgreedShare> all = List.of(lead, partner, more);

        assertThat(members)
                .extracting(member -> List.copyOf(((Map<?, ?>) ((Map<?, ?>) member).get("exposure")).values()))
                .isEqualTo(List.of(
                        most(Exposure.of(FIRM, "", true, Exposure.lots(all, Set.of(lead.memberId())), null)),
                        most(Exposure.of(
                                FIRM,
                                "",
                                false,
                                Exposure.lots(all, Set.of(partner.memberId(), more.memberId())),
                                null))));
    }

    @Test
    void comparesTheDebtWithTheTurnoverToTheCent() {
        assertThat(severally(exposure(false, "4000.01", part("1.00", "4000.01"))))
                .isEqualTo(
                        new Debt(ConsortiumForm.SEVERAL, Amount.of("4000.01"), new BigDecimal("100.0"), Boolean.FALSE));
        assertThat(severally(exposure(false, "4000.00", part("1.00", "4000.01")))
                        .aboveTurnover())
                .isTrue();
        assertThat(severally(exposure(false, "300000", part("1.00", "4000000"))).percentOfTurnover())
                .isEqualByComparingTo("1333.3");
    }

    @Test
    void reportsOnlyThatAnUnknownTurnoverIsMissing() {
        Exposure exposure = exposure(false, null, part("1.00", "2.00"));

        assertThat(severally(exposure).percentOfTurnover()).isNull();
        assertThat(severally(exposure).aboveTurnover()).isNull();
        assertThat(exposure.missing()).containsExactly("turnover");
    }

    @Test
    void anyDebtIsAboveATurnoverOfZero() {
        Debt debt = severally(exposure(false, "0.00", part("1.00", "2.00")));

        assertThat(debt.percentOfTurnover()).isNull();
        assertThat(debt.aboveTurnover()).isTrue();
    }

    @Test
    void theTotalOfALotIsTheSumOfAllParts() {
        UUID lot = Ids.next();

        assertThat(Exposure.lots(List.of(share(lot, "33.34"), share(lot, "33.33"), share(lot, "33.33")), Set.of()))
                .containsExactly(new LotLiability(false, Amount.ZERO, Amount.of("100.00")));
    }

    private static AgreedShare share(UUID lot, String amount) {
        return new AgreedShare(Ids.next(), lot, Percentage.ZERO, Amount.of(amount), Hours.NONE);
    }

    private static LotLiability part(String own, String whole) {
        return new LotLiability(true, Amount.of(own), Amount.of(whole));
    }

    private static Exposure exposure(boolean lead, @Nullable String turnover, LotLiability... lots) {
        return Exposure.of(FIRM, "Rebâtir", lead, List.of(lots), turnover == null ? null : new BigDecimal(turnover));
    }

    private static List<String> most(Exposure exposure) {
        return exposure.debts().stream()
                .map(debt -> debt.most().euros().toPlainString())
                .toList();
    }

    private static Debt severally(Exposure exposure) {
        return exposure.debts().get(2);
    }
}
