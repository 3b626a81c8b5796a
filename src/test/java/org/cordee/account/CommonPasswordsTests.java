package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {

    private static final List<String> NADIA =
            List.of("n.benali@mains-vertes.example", "Nadia Benali", "Les Mains Vertes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leavemealone",
                "LeaveMeAlone",
                "motdepasse2026!",
                "MotDePasse-2026",
                "passwordpassword",
                "123456789012",
                "aaaaaaaaaaaa",
                "azertyuiop123",
                "qwerty qwerty qwerty",
                "!!!football!!!"
            })
    void refusesAPasswordThatIsGuessedFirst(String password) {
        assertThat(CommonPasswords.isCommon(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"une phrase de test", "a long enough password 42", "Trois chèvres lisent Molière"})
    void acceptsASentence(String password) {
        assertThat(CommonPasswords.isCommon(password)).isFalse();
        assertThat(CommonPasswords.isMadeOfKnownWords(password, NADIA)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nadiabenali26", "BENALI-Nadia-1", "LesMainsVertes", "cordée2026cordée", "vertes.mains.01"})
    void refusesAPasswordMadeOfWhatEverybodyKnowsAboutItsOwner(String password) {
        assertThat(CommonPasswords.isMadeOfKnownWords(password, NADIA)).isTrue();
    }

    @Test
    void aKnownWordInALongSentenceIsNoReasonToRefuseIt() {
        assertThat(CommonPasswords.isMadeOfKnownWords("Nadia élève trois chèvres", NADIA))
                .isFalse();
    }
}
