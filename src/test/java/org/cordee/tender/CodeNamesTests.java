package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cordee.tender.CodeNames.Suggestion;
import org.junit.jupiter.api.Test;

class CodeNamesTests {

    @Test
    void findsACpvCodeByFrenchWordsWithoutAccents() {
        assertThat(CodeNames.CPV.search("entretien espaces verts", Locale.FRENCH, 10))
                .contains(new Suggestion("77310000", CodeNames.CPV.nameOf("77310000", Locale.FRENCH)))
                .allSatisfy(found -> assertThat(found.code()).matches("[0-9]{8}"));
        assertThat(CodeNames.CPV.search("concombre", Locale.FRENCH, 3))
                .first()
                .isEqualTo(new Suggestion("03221270", "Concombres"));
    }

    @Test
    void findsACodeByItsFirstDigitsAndByEnglishWords() {
        assertThat(CodeNames.CPV.search("0322127", Locale.ENGLISH, 3))
                .containsExactly(new Suggestion("03221270", "Cucumbers"));
        assertThat(CodeNames.CPV.search("cucumbers", Locale.FRENCH, 3))
                .extracting(Suggestion::label)
                .contains("Concombres");
    }

    @Test
    void findsADepartmentAndALanguage() {
        assertThat(CodeNames.PLACE.search("seine maritime", Locale.FRENCH, 5))
                .extracting(Suggestion::code)
                .contains("FRD22");
        assertThat(CodeNames.PLACE.codeOf("Seine-Maritime")).contains("FRD22");
        assertThat(CodeNames.LANGUAGE.codeOf("francais")).contains("FRA");
        assertThat(CodeNames.LANGUAGE.nameOf("LTZ", Locale.FRENCH)).isEqualTo("luxembourgeois");
    }

    @Test
    void answersNothingForOneLetterOrAnUnknownWord() {
        assertThat(CodeNames.CPV.search("a", Locale.FRENCH, 10)).isEmpty();
        assertThat(CodeNames.CPV.search("xyzzy", Locale.FRENCH, 10)).isEmpty();
        assertThat(CodeNames.CPV.search("a".repeat(1000), Locale.FRENCH, 10)).isEmpty();
        assertThat(CodeNames.CPV.codeOf("xyzzy")).isEmpty();
    }

    @Test
    void namesEveryListFromTheSdk() {
        for (CodeNames list : List.of(CodeNames.values())) {
            assertThat(list.search("france", Locale.FRENCH, 1)).isNotNull();
        }
        assertThat(CodeNames.CPV.contains("77310000")).isTrue();
        assertThat(CodeNames.CPV.contains("99310000")).isFalse();
    }
}
