package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.booklet.SampleContributions.TODAY;
import static org.cordee.booklet.SampleContributions.content;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryContent.EntryShowing;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** The text about a solution is checked field by field, and stored as it was written. */
class EntryContentTests {

    @Test
    void isTheSameAfterItWasStored() {
        EntryContentConverter json = new EntryContentConverter();
        EntryContent written = content().withPhotos(List.of(SampleContributions.photo()));

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(written)))
                .isEqualTo(written);
    }

    @Test
    void readsAStoredTextThatStillNamesAnEventOfThePlatform() {
        String stored = "{\"title\":\"Dépose\",\"shown\":[{\"name\":\"Salon\",\"on\":null,"
                + "\"eventId\":\"018f0000-0000-7000-8000-000000000001\"}]}";

        assertThat(new EntryContentConverter().convertToEntityAttribute(stored).shown())
                .containsExactly(new EntryShowing("Salon", null));
    }

    @Test
    void dropsBlankLinesAndSpaces() {
        EntryContent typed = figures(new EntryFigure(" ", "", "", null), new EntryFigure("61 % ", "repris", "", 2025));

        assertThat(typed.checked(TODAY).figures()).containsExactly(new EntryFigure("61 %", "repris", "", 2025));
    }

    @Test
    void namesEveryLineThatIsWrong() {
        EntryContent typed = figures(
                new EntryFigure("1", "ok", "ok", 2025),
                new EntryFigure("1", "x".repeat(EntryFigure.LONGEST_LABEL + 1), "", null),
                new EntryFigure("1", "", "", 2027));

        assertFields(() -> typed.checked(TODAY), "figures[1].label", "figures[2].year");
    }

    @Test
    void takesSixLinesOfAKindAtMost() {
        EntryContent typed = figures(
                Collections.nCopies(7, new EntryFigure("1", "a", "b", 2025)).toArray(EntryFigure[]::new));

        assertFields(() -> typed.checked(TODAY), "figures");
    }

    @Test
    void findsACpvCodeByItsNameAndRefusesAnUnknownOne() {
        assertThat(trades("45111220-6", "45111220").checked(TODAY).trades()).containsExactly("45111220");
        assertFields(() -> trades("jardinage cosmique").checked(TODAY), "trades");
    }

    @Test
    void refusesAnAddressThatIsNoWebPage() {
        EntryContent read = content();
        EntryContent typed = references(read, new EntryReference("Lycée", "", null, "javascript:alert(1)"));

        assertFields(() -> typed.checked(TODAY), "references[0].address");
    }

    @Test
    void aFigureIsSentWithItsSourceAndItsYear() {
        assertFields(
                () -> figures(new EntryFigure("212 t", "évitées", "", 2025)).requireComplete(), "figures[0]");
        assertFields(
                () -> EntryContent.empty().requireComplete(), "title", "summary", "problem", "solution", "maturity");
    }

    @Test
    void replacesANameWhereverItWasTyped() {
        EntryContent written = references(
                content(), new EntryReference("Chez MALIK sauvage", "", null, "https://rebatir.example/Malik Sauvage"));

        assertThat(written.without(new ErasedWords("Malik Sauvage", "—")).references())
                .containsExactly(new EntryReference("Chez —", "", null, ""));
    }

    @Test
    void whatStandsForAnAddressNeverOverflowsItsField() {
        String longest = "Écrire à m@r.fr, " + "x".repeat(EntryContent.LONGEST_SUMMARY - 17);
        EntryContent written = content().withEnglishSummary(longest);

        String erased = written.without(new ErasedWords("M@R.fr", "erased-" + TODAY + "@invalid"))
                .englishSummary();

        assertThat(erased).hasSize(EntryContent.LONGEST_SUMMARY).startsWith("Écrire à erased-" + TODAY);
    }

    private static EntryContent figures(EntryFigure... figures) {
        EntryContent base = content();
        return copy(base, List.of(figures), base.references(), base.trades());
    }

    private static EntryContent references(EntryContent base, EntryReference... references) {
        return copy(base, base.figures(), List.of(references), base.trades());
    }

    private static EntryContent trades(String... trades) {
        EntryContent base = content();
        return copy(base, base.figures(), base.references(), List.of(trades));
    }

    private static EntryContent copy(
            EntryContent base, List<EntryFigure> figures, List<EntryReference> references, List<String> trades) {
        return new EntryContent(
                base.title(),
                base.summary(),
                base.problem(),
                base.solution(),
                base.reuse(),
                base.maturity(),
                base.maturityNote(),
                base.cost(),
                figures,
                references,
                base.areas(),
                base.shown(),
                trades,
                base.englishSummary(),
                base.photos());
    }

    private static void assertFields(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly(fields));
    }
}
