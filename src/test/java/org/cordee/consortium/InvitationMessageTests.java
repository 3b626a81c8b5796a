package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationMessageTests {

    @Test
    void stripsTextsAndRemovesInvisibleCharacters() {
        String word = " Votre " + (char) 0x202E + "atelier\r\nnous a plu." + (char) 0 + " ";

        InvitationMessage message = new InvitationMessage(word, " Inès ", " 01 99 00 12 34 ").checked();

        assertThat(message).isEqualTo(new InvitationMessage("Votre atelier\nnous a plu.", "Inès", "01 99 00 12 34"));
        assertThat(new InvitationMessage("  ", "", "\n").checked()).isEqualTo(InvitationMessage.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cliquez sur https://banque.example/connexion",
                "Voyez www.banque.example",
                "Écrivez à mailto:x@y.example",
                "javascript:alert(1)",
                "Allez sur banque-secours.fr vite"
            })
    void refusesAWordWithALink(String word) {
        assertThat(refusals(new InvitationMessage(word, null, null))).isEqualTo("consortium.launch.word-link@word");
    }

    @Test
    void refusesALongWordAMalformedNumberAndANumberWithoutAName() {
        assertThat(refusals(new InvitationMessage("x".repeat(InvitationMessage.LONGEST + 1), null, "demain")))
                .isEqualTo(
                        "consortium.launch.contact-missing@contactName consortium.launch.phone-malformed@contactPhone"
                                + " consortium.words.too-long@word");
        assertThat(new InvitationMessage("x".repeat(InvitationMessage.LONGEST), "Inès", null)
                        .checked()
                        .word())
                .hasSize(InvitationMessage.LONGEST);
    }

    private static String refusals(InvitationMessage message) {
        RuleViolation no = catchThrowableOfType(RuleViolation.class, message::checked);
        return no.all().stream()
                .map(one -> one.key() + "@" + one.field())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
