package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in French words, as an acte d’engagement states them. */
class AmountInWordsTests {

    @ParameterizedTest
    @CsvSource({
        "0, zéro euro",
        "1, un euro",
        "2, deux euros",
        "16, seize euros",
        "17, dix-sept euros",
        "20, vingt euros",
        "21, vingt et un euros",
        "22, vingt-deux euros",
        "61, soixante et un euros",
        "70, soixante-dix euros",
        "71, soixante et onze euros",
        "72, soixante-douze euros",
        "77, soixante-dix-sept euros",
        "80, quatre-vingts euros",
        "81, quatre-vingt-un euros",
        "90, quatre-vingt-dix euros",
        "91, quatre-vingt-onze euros",
        "99, quatre-vingt-dix-neuf euros",
        "100, cent euros",
        "101, cent un euros",
        "180, cent quatre-vingts euros",
        "200, deux cents euros",
        "201, deux cent un euros",
        "280, deux cent quatre-vingts euros",
        "999, neuf cent quatre-vingt-dix-neuf euros",
        "1000, mille euros",
        "1001, mille un euros",
        "1100, mille cent euros",
        "2000, deux mille euros",
        "21000, vingt et un mille euros",
        "80000, quatre-vingt mille euros",
        "80080, quatre-vingt mille quatre-vingts euros",
        "81000, quatre-vingt-un mille euros",
        "200000, deux cent mille euros",
        "200200, deux cent mille deux cents euros",
        "1000000, un million d’euros",
        "1000001, un million un euros",
        "1200000, un million deux cent mille euros",
        "2000000, deux millions d’euros",
        "80000000, quatre-vingts millions d’euros",
        "200000000, deux cents millions d’euros",
        "200000080, deux cents millions quatre-vingts euros",
        "1000000000, un milliard d’euros",
        "3000000000, trois milliards d’euros",
        "1200000000000, mille deux cents milliards d’euros",
        "0.01, un centime d’euro",
        "0.80, quatre-vingts centimes d’euro",
        "1.01, un euro et un centime",
        "1.10, un euro et dix centimes",
        "480000.80, quatre cent quatre-vingt mille euros et quatre-vingts centimes",
        "1000000.50, un million d’euros et cinquante centimes",
        "1234567.89, un million deux cent trente-quatre mille cinq cent soixante-sept euros et quatre-vingt-neuf"
                + " centimes"
    })
    void spellsEachAmountAsFrenchDoes(String euros, String words) {
        assertThat(AmountInWords.of(Amount.of(euros))).isEqualTo(words);
    }

    @Test
    void spellsNoTwoAmountsAlike() {
        Set<String> seen = new HashSet<>();
        for (long euros = 0; euros < 20_000; euros++) {
            assertThat(seen.add(AmountInWords.of(Amount.ofCents(euros * 100)))).isTrue();
        }
    }

    @Test
    void spellsTheLargestAmount() {
        assertThat(AmountInWords.of(Amount.of("9999999999999.99")))
                .isEqualTo("neuf mille neuf cent quatre-vingt-dix-neuf milliards"
                        + " neuf cent quatre-vingt-dix-neuf millions"
                        + " neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros"
                        + " et quatre-vingt-dix-neuf centimes");
    }
}
