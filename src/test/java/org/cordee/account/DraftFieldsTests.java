package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a draft of a form stores, and how it is named. */
class DraftFieldsTests {

    private static DraftFields sent(String... fields) {
        return DraftFields.sent(Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> new String[] {pair[1]})));
    }

    @Test
    void keepsFieldsAsTheyWereTyped() {
        DraftFields fields = sent("lines[0].heading= Méthode ", "version=3", "_mandatory=on");

        assertThat(fields.values())
                .containsEntry("lines[0].heading", List.of(" Méthode "))
                .containsEntry("version", List.of("3"))
                .containsEntry("_mandatory", List.of("on"));
    }

    @Test
    void keepsEveryValueOfARepeatedField() {
        DraftFields fields = DraftFields.sent(Map.of("kinds", new String[] {"ESAT", "SCOP"}));

        assertThat(fields.parameters().get("kinds")).containsExactly("ESAT", "SCOP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines[0].unitPrice",
                "totals[0198-aa]",
                "amount",
                "rows[2].amount",
                "feeAmount",
                "subcontracts[1].amount"
            })
    void keepsNoPrice(String name) {
        DraftFields fields = sent(name + "=12,50");

        assertThat(fields.values()).containsEntry(name, List.of());
        assertThat(fields.prices()).containsExactly(name);
        assertThat(fields.parameters()).isEmpty();
        assertThat(fields.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf", "_draft", "_page", "action", "next", "confirmed", "password", "again", "current"})
    void keepsNoPasswordAndNothingOfThePage(String name) {
        assertThat(sent(name + "=secret").values()).isEmpty();
    }

    @Test
    void namesFieldsButNoInputInLogs() {
        assertThat(sent("markdown=Notre méthode")).hasToString("DraftFields[markdown]");
    }

    @Test
    void readsTheNameOfADraftThatItWrote() {
        DraftKey key = DraftKey.of("section", UUID.randomUUID());

        assertThat(DraftKey.read(key.toString())).contains(key);
        assertThat(DraftKey.of("consultation", null)).hasToString("consultation.00000000-0000-0000-0000-000000000000");
    }

    @Test
    void readsNothingElseAsTheNameOfADraft() {
        String id = "." + UUID.randomUUID();

        assertThat(List.of("", "section", "section.", "section.1", "../x" + id, "a b" + id))
                .allSatisfy(text -> assertThat(DraftKey.read(text)).isEmpty());
        assertThat(DraftKey.read(null)).isEmpty();
        assertThatThrownBy(() -> DraftKey.of("a.b", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
