package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.need.NeedScope.Length;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.need.NeedScope.Size;
import org.cordee.need.NeedScope.Stage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words, choices and contacts of a need as buyers type them. */
class NeedInputTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void removesControlSignsAndSignsThatTurnTheText() {
        NeedDescription read = NeedDescription.typed(
                " Trier\u0000 les\u202e  déchets\n du chantier ", "Un\r\ndeux\u0007", List.of(), List.of());

        assertThat(read.title()).isEqualTo("Trier les déchets du chantier");
        assertThat(read.details()).isEqualTo("Un\ndeux");
    }

    @Test
    void refusesAllWrongFieldsAtOnce() {
        assertThatThrownBy(() -> NeedDescription.typed(" ", "x".repeat(1001), List.of("99999999"), List.of()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("title", "details", "trades"));
    }

    @Test
    void takesATradeByItsCodeOrItsExactName() {
        NeedDescription byCode = NeedDescription.typed("Laver", "", List.of("98310000-9", "98310000"), List.of());
        NeedDescription byName = NeedDescription.typed(
                "Laver", "", List.of("Services de blanchisserie et de nettoyage à sec"), List.of());

        assertThat(byCode.tradeCodes()).containsExactly("98310000");
        assertThat(byName.tradeCodes()).containsExactly("98310000");
        refuses(
                "need.trades.unknown",
                () -> NeedDescription.typed("Laver", "", List.of("choses et autres"), List.of()));
    }

    @Test
    void boundsTheNumberOfTrades() {
        List<String> six = List.of("98310000", "77310000", "45421000", "90511000", "63120000", "55520000");

        refuses("need.trades.too-many", () -> NeedDescription.typed("Tout", "", six, List.of()));
    }

    @Test
    void keepsEachThemeOnce() {
        NeedDescription read =
                NeedDescription.typed("Trier", "", List.of(), Collections.nCopies(3, Theme.CONSTRUCTION_WASTE));

        assertThat(read.themeList()).containsExactly(Theme.CONSTRUCTION_WASTE);
    }

    @Test
    void asksForEachChoice() {
        assertThatThrownBy(() -> NeedScope.typed("", 60, null, null, null, null, null, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("place", "length", "size", "stage", "reservedFor"));
    }

    @Test
    void refusesAMonthThatHasPassedAndARadiusWithoutSense() {
        refuses("need.starts.out-of-range", () -> scope(60, YearMonth.of(2026, 10)));
        refuses("organisation.search.radius-range", () -> scope(0, null));
        assertThat(scope(null, YearMonth.of(2026, 11)).starts()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void keepsAnAddressInLowerCaseAndRefusesOneThatNoLetterReaches() {
        assertThat(NeedContact.typed("Salomé", "", " S.Vidal@Ville.Example ", " ")
                        .email())
                .isEqualTo("s.vidal@ville.example");
        refuses("shared.email.implausible", () -> NeedContact.typed("Salomé", "", "ville.example", ""));
        refuses("need.contact.phone", () -> NeedContact.typed("Salomé", "", "s@ville.example", "=1+1"));
    }

    @Test
    void showsNoContactInAText() {
        assertThat(NeedContact.typed("Salomé Vidal", "", "s.vidal@ville.example", "")
                        .toString())
                .doesNotContain("Vidal", "ville");
    }

    private static NeedScope scope(@Nullable Integer radius, @Nullable YearMonth starts) {
        return NeedScope.typed(
                "Rouen",
                radius,
                starts,
                Length.UNDER_ONE_MONTH,
                Size.UNKNOWN,
                Stage.EXPLORING,
                ReservedFor.NOBODY,
                TODAY);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
