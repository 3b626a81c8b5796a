package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type about a contact and a request is checked before anything is stored. */
class ProfessionalContactTests {

    @Test
    void isReachedByAnAddressOrANumber() {
        assertThat(new ProfessionalContact("Malik", null, "M.Sauvage@Rebatir.Example ", "").email())
                .isEqualTo("m.sauvage@rebatir.example");
        assertThat(new ProfessionalContact("Malik", "", null, "02 61 91 45 10").phone())
                .isEqualTo("02 61 91 45 10");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', -, m@rebatir.example, -, name, introduction.contact.name-missing",
                "Malik, -, -, -, email, introduction.contact.unreachable",
                "Malik, -, malik, -, email, shared.email.implausible",
                "Malik, -, -, 02 AB, phone, introduction.contact.phone-malformed"
            })
    void refusesWhatReachesNobody(
            String name,
            @Nullable String function,
            @Nullable String email,
            @Nullable String phone,
            String field,
            String key) {
        assertThatThrownBy(() -> new ProfessionalContact(name, function, email, phone))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo(key);
                    assertThat(no.field()).isEqualTo(field);
                });
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        assertThatThrownBy(() -> new ProfessionalContact("x".repeat(101), "y".repeat(101), "malik", "?"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("name", "function", "email", "phone"));
    }

    @Test
    void isOneLineOfPrintedCharacters() {
        ProfessionalContact contact =
                new ProfessionalContact("Malik\r\nBcc: x", "\u202edirecteur\u0000", "m@rebatir.example", null);

        assertThat(contact.name()).isEqualTo("Malik Bcc: x");
        assertThat(contact.function()).isEqualTo("directeur");
    }

    @Test
    void isNotWrittenToALog() {
        assertThat(SampleIntroductions.buyerContact().toString()).doesNotContain("Vidal", "ville.example", "02 61");
    }

    @Test
    void aRequestNeedsAReasonOfLimitedLength() {
        refused("introduction.reason.missing", " \u0007 ", 0);
        refused("introduction.reason.too-long", "x".repeat(1001), 0);
        refused("introduction.slot.too-many", "Parler", 4);
    }

    @Test
    void aBuyerWithoutAnEntryHasANameAndAnAddress() {
        AskingParty buyer = AskingParty.buyer(" Ville\nde Saint-Aubin ", new EmailAddress("achats@ville.example"));

        assertThat(buyer.name()).isEqualTo("Ville de Saint-Aubin");
        assertThat(buyer.organisationId()).isNull();
        assertThatThrownBy(() -> AskingParty.buyer(" ", new EmailAddress("achats@ville.example")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("introduction.buyer-name"));
    }

    private static void refused(String key, String reason, int slots) {
        UUID asked = Ids.next();
        List<java.time.Instant> moments = java.util.stream.IntStream.range(0, slots)
                .mapToObj(hour -> SampleIntroductions.MONDAY.plusSeconds(3600L * hour))
                .toList();
        assertThatThrownBy(() -> new IntroductionRequest(
                        Ids.next(), AskingParty.organisation(Ids.next()), asked, null, reason, null, moments))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
