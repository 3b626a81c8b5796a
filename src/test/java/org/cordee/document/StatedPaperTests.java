package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cordee.document.ShareTable.ShareTableRow;
import org.cordee.document.StatedPaper.PaperDifference;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Compares the facts that papers of one consortium state. */
class StatedPaperTests {

    private static final String LEAD = "356 000 000 00048";
    private static final String PARTNER = "732 829 320 00074";

    private static StatedPaper paper(String name, StatedFact... facts) {
        return new StatedPaper(name, List.of(facts));
    }

    private static StatedFact amount(String value) {
        return new StatedFact(Kind.AMOUNT, "SIRET " + PARTNER + ", lot 1", value);
    }

    @Test
    void acceptsPapersThatStateDifferentFacts() {
        StatedPaper one = paper("one", amount("10,00 €"));
        StatedPaper other = paper("other", new StatedFact(Kind.AMOUNT, "SIRET " + LEAD + ", lot 1", "20,00 €"));

        assertThat(StatedPaper.differences(List.of(one, other))).isEmpty();
    }

    @Test
    void ignoresTheKindOfSpace() {
        StatedPaper one = paper("one", amount("1\u00A0000,00\u202F€"));
        StatedPaper other = paper("other", amount("1 000,00 €"));

        assertThat(StatedPaper.differences(List.of(one, other))).isEmpty();
    }

    @Test
    void findsTheOnePlaceOfAPaperThatDiffers() {
        StatedPaper one = paper("one", amount("10,00 €"), amount("11,00 €"), amount("10,00 €"));
        StatedPaper other = paper("other", amount("10,00 €"));

        assertThat(StatedPaper.differences(List.of(one, other)))
                .containsExactly(new PaperDifference("one", "other", Kind.AMOUNT, "SIRET " + PARTNER + ", lot 1"));
    }

    @Test
    void findsAPaperAboutASiretThatTheListOfMembersLacks() {
        ShareTableRow lead = new ShareTableRow("Sillage", LEAD, "Mandataire", "100,00 %", "10,00 €", "0");
        StatedPaper all = new StatedPaper("all", StatedFact.ofMembers(List.of(lead)));
        StatedPaper own = new StatedPaper("own", StatedFact.ofMember(LEAD, "Sillage"));
        StatedPaper stranger = new StatedPaper("stranger", StatedFact.ofMember(PARTNER, "Les Mains Vertes"));

        assertThat(StatedPaper.differences(List.of(all, own))).isEmpty();
        assertThat(StatedPaper.differences(List.of(stranger, all)))
                .containsExactly(new PaperDifference("stranger", "all", Kind.SIRET, ""));
    }

    @Test
    void refusesPapersThatDifferAndNamesBothWithoutTheirValues() {
        StatedPaper one = paper("Annexe 2", amount("10,00 €"));
        StatedPaper other = paper("Répartition", amount("11,00 €"));

        assertThatThrownBy(() -> StatedPaper.requireSame(List.of(one, other)))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("document.papers-differ.AMOUNT");
                    assertThat(no.arguments())
                            .containsExactly("Annexe 2", "Répartition", "SIRET " + PARTNER + ", lot 1");
                });
        assertThatCode(() -> StatedPaper.requireSame(List.of(one, one))).doesNotThrowAnyException();
    }
}
