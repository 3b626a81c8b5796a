package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.cordee.document.BookletPrint.Change;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.document.BookletPrint.Territory;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A booklet of bounded size is refused before anything of it is printed. */
class BookletLimitsTests {

    private static final Photograph PHOTOGRAPH =
            new Photograph("Un gradin", "", "", () -> new ByteArrayInputStream(new byte[0]));

    private static final Entry ENTRY = SampleBooklets.entry(0, "Une fiche", List.of(), null);

    @Test
    void refusesMoreThanAHundredEntries() {
        assertThat(SampleBooklets.with(Collections.nCopies(100, ENTRY)).entries())
                .hasSize(100);
        refused("document.booklet.too-many-entries", () -> SampleBooklets.with(Collections.nCopies(101, ENTRY)));
    }

    @Test
    void refusesMoreThanSixPhotographsAndNamesTheEntry() {
        assertThat(entryWith(6).photographs()).hasSize(6);
        assertThatThrownBy(() -> entryWith(7)).isInstanceOfSatisfying(RuleViolation.class, no -> {
            assertThat(no.key()).isEqualTo("document.booklet.too-many.photographs");
            assertThat(no.field()).isEqualTo("photographs");
            assertThat(no.arguments()).containsExactly("Une fiche", 7, 6);
        });
    }

    private static Entry entryWith(int photographs) {
        return SampleBooklets.entry(0, "Une fiche", Collections.nCopies(photographs, PHOTOGRAPH), null);
    }

    @Test
    void refusesLongTexts() {
        refused("document.booklet.text-too-long", () -> SampleBooklets.entry(0, "t".repeat(201), List.of(), null));
        refused(
                "document.booklet.text-too-long",
                () -> SampleBooklets.entry(0, "Une fiche", List.of(), "e".repeat(4_001)));
    }

    /** The booklets allow titles of 120 characters and reasons of 500. */
    @Test
    void printsTheWithdrawalWithTheLongestTitleAndTheLongestReason() {
        String longest = "Version 1000 : retrait de « " + "t".repeat(120) + " » : " + "r".repeat(500);

        assertThat(withChange(longest).changes()).extracting(Change::text).containsExactly(longest);
        refused("document.booklet.text-too-long", () -> withChange("r".repeat(1_001)));
    }

    private static BookletPrint withChange(String text) {
        BookletPrint one = SampleBooklets.with(List.of(ENTRY));
        return new BookletPrint(
                one.number(),
                one.title(),
                one.subtitle(),
                one.edition(),
                one.version(),
                one.publishedOn(),
                one.publisher(),
                one.foreword(),
                one.entries(),
                List.of(new Change(one.publishedOn(), text)));
    }

    @Test
    void refusesAPhotographWithoutWordsForThoseWhoDoNotSeeIt() {
        Photograph silent = new Photograph(" ", "Un gradin", "", PHOTOGRAPH.content());

        refused(
                "document.booklet.alternative-missing",
                () -> SampleBooklets.entry(0, "Une fiche", List.of(silent), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "organisations/7"})
    void refusesAContactThatIsNoPageAndNoMail(String address) {
        refused("document.booklet.contact-refused", () -> withContact(URI.create(address)));
    }

    private static Entry withContact(URI contact) {
        return new Entry(
                ENTRY.chapter(),
                ENTRY.title(),
                "",
                ENTRY.contributor(),
                List.of(),
                ENTRY.steps(),
                1,
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.<Territory>of(),
                null,
                contact,
                null);
    }
}
