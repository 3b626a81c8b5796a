package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.document.ListFormat;
import org.cordee.network.ReadingOwnNetworks.OpenScheme;
import org.cordee.network.ReadingSchemes.ReceivedAnswers;
import org.cordee.network.ReadingSchemes.RelayedScheme;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A network relays its own scheme to its members and reads their answers. */
@CordeeTest
class SchemesModuleTests extends NetworkFixture {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    ReadingSchemes reading;

    @Autowired
    ReadingOwnNetworks own;

    @Autowired
    ExportingNetwork exporting;

    @Autowired
    ForgettingSchemeAnswers forgetting;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void relaysAPublishedSchemeToItsMembersOnly() {
        Structure member = structure();
        Structure invited = structure();
        joined(member, NamingConsent.TOTALS_ONLY);
        invited(invited);
        UUID draft = keeping.draft(network, terms(), questions());

        hidden(() -> reading.relayed(member.actor(), draft));
        keeping.publish(network, draft);
        keeping.publish(network, draft);

        assertThat(own.schemes(member.actor())).extracting(OpenScheme::schemeId).containsExactly(draft);
        assertThat(own.schemes(invited.actor())).isEmpty();
        hidden(() -> reading.relayed(invited.actor(), draft));
        assertThat(reading.find(network, draft))
                .extracting(SchemeView::relayed, SchemeView::answered, SchemeView::open)
                .containsExactly(null, 0, true);
        assertThat(relayed(draft)).isEqualTo(1);
    }

    @Test
    void doesNotShowByTheMembersReachedHowManyFewAreNotNamed() {
        for (int number = 0; number < 6; number++) {
            joined(structure(), NamingConsent.NAME);
        }
        UUID allNamed = published();
        joined(structure(), NamingConsent.TOTALS_ONLY);

        UUID oneUnnamed = published();

        assertThat(reading.find(network, allNamed).relayed()).isNull();
        assertThat(reading.find(network, oneUnnamed).relayed()).isNull();
        for (int number = 0; number < 4; number++) {
            joined(structure(), NamingConsent.TOTALS_ONLY);
        }
        assertThat(reading.find(network, oneUnnamed).relayed()).isEqualTo(11);
    }

    @Test
    void whoJoinsLaterGetsTheOpenSchemes() {
        UUID scheme = published();
        Structure late = structure();

        joined(late, NamingConsent.NAME);

        assertThat(own.schemes(late.actor())).extracting(OpenScheme::schemeId).containsExactly(scheme);
        assertThat(relayed(scheme)).isEqualTo(1);
    }

    @Test
    void aMemberAnswersAndCorrectsItsAnswersUntilTheCallEnds() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();

        answering.answer(member.actor(), scheme, 0, List.of("Le parc", "2,5"));
        answering.answer(member.actor(), scheme, 1, List.of("Le parc", ""));

        RelayedScheme seen = reading.relayed(member.actor(), scheme);
        assertThat(seen.answers()).containsExactly("Le parc", "");
        assertThat(seen.revision()).isEqualTo(2);
        assertThat(reading.answers(network, scheme, PAGE))
                .singleElement()
                .extracting(ReceivedAnswers::organisationId, ReceivedAnswers::name)
                .containsExactly(member.id(), member.name());
        keeping.close(network, scheme);
        refused("network.scheme.over", () -> answering.answer(member.actor(), scheme, 2, List.of("Trop tard", "")));
    }

    @Test
    void noAnswerOfAColleagueIsReplacedUnseen() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();
        answering.answer(member.actor(), scheme, 0, List.of("Le parc", ""));

        assertThatThrownBy(() -> answering.answer(member.actor(), scheme, 0, List.of("L’école", "")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(reading.relayed(member.actor(), scheme).answers()).containsExactly("Le parc", "");
    }

    @Test
    void saysAtEachQuestionWhatIsWrong() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();

        assertThatThrownBy(() -> answering.answer(member.actor(), scheme, 0, List.of("", "beaucoup")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::field)
                                .containsExactly("words[0]", "words[1]"));
        assertThat(reading.relayed(member.actor(), scheme).answeredAt()).isNull();
    }

    @Test
    void whoLeftReadsAndAnswersNoMore() {
        Structure member = structure();
        UUID place = joined(member, NamingConsent.NAME);
        UUID scheme = published();

        joining.leave(member.actor(), place);

        hidden(() -> reading.relayed(member.actor(), scheme));
        hidden(() -> answering.answer(member.actor(), scheme, 0, List.of("Le parc", "")));
    }

    @Test
    void anotherNetworkReadsAndChangesNothing() {
        UUID scheme = published();
        var other = personOf(registerNetwork());

        hidden(() -> reading.find(other, scheme));
        hidden(() -> reading.answers(other, scheme, PAGE));
        hidden(() -> keeping.close(other, scheme));
        hidden(() -> keeping.publish(other, scheme));
        hidden(() -> exporting.answers(other, scheme, ListFormat.CSV, Locale.FRENCH));
    }

    @Test
    void aDraftIsChangedByOnePersonAtATimeAndCanBeForgotten() {
        UUID draft = keeping.draft(network, terms(), questions());
        long version = reading.find(network, draft).version();
        keeping.change(network, draft, version, terms(), List.of());

        assertThatThrownBy(() -> keeping.change(network, draft, version, terms(), questions()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(reading.find(network, draft).questions()).isEmpty();
        keeping.forget(network, draft);
        hidden(() -> reading.find(network, draft));
    }

    @Test
    void aFileOfAnswersHoldsNoFormulaAndIsRecorded() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();
        answering.answer(member.actor(), scheme, 0, List.of("=SOMME(A1)", "1200.5"));

        String file =
                new String(exporting.answers(network, scheme, ListFormat.CSV, Locale.FRENCH), StandardCharsets.UTF_8);

        assertThat(file).contains("'=SOMME(A1)", "1200,5", member.name());
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'SchemeAnswersExported' AND person_id = ?",
                        Integer.class,
                        String.valueOf(network.personId())))
                .isEqualTo(1);
    }

    @Test
    void anErasedPersonIsInNoAnswerOfItsOrganisation() {
        Structure member = structure();
        joined(member, NamingConsent.NAME);
        UUID scheme = published();
        answering.answer(member.actor(), scheme, 0, List.of("Demandez Nadia B (nadia@orme.example)", ""));

        forgetting.erase(new ErasedPerson(Ids.next(), "nadia@orme.example", "Nadia B", Set.of(member.id())));

        assertThat(reading.relayed(member.actor(), scheme).answers().get(0))
                .doesNotContain("nadia@orme.example", "Nadia B")
                .contains("Demandez —");
    }

    private int relayed(UUID scheme) {
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM network_scheme_recipient WHERE scheme_id = ?", Integer.class, scheme.toString());
        return rows == null ? 0 : rows;
    }
}
