package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.CordeeTest;
import org.cordee.platform.RestoredTable;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** With a mail server, an administrator sends a failed letter again, and this is recorded. */
@CordeeTest
class ResendingLettersModuleTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

    private final LetterTransport post = mock(LetterTransport.class);

    @Autowired
    Letters letters;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void deleteLetters() {
        jdbc.update("DELETE FROM letter_opening");
        jdbc.update("DELETE FROM letter");
    }

    @Test
    void queuesAFailedLetterAgainAndRecordsWhoDidIt() {
        Letter letter = letters.save(SampleLetters.letter(LetterState.FAILED, "n.benali@example.org"));
        when(post.isConfigured()).thenReturn(true);

        resend(letter);

        assertThat(letters.findById(letter.id()).orElseThrow().state()).isEqualTo(LetterState.QUEUED);
        Map<String, Object> entry = jdbc.queryForMap(
                "SELECT act, person_id FROM audit_entry WHERE subject_id = ?",
                letter.id().toString());
        assertThat(entry).containsEntry("act", "LetterSentAgain");
        assertThat(entry.get("person_id")).hasToString(String.valueOf(ADMINISTRATOR.personId()));
    }

    @Test
    void aRestoreHoldsWhatWaitedAndAnAdministratorSendsIt() {
        Letter waiting = letters.save(SampleLetters.letter(LetterState.QUEUED, "n.benali@example.org"));
        Letter uncertain = letters.save(SampleLetters.letter(LetterState.UNCERTAIN, "l.roy@example.org"));
        Letter gathered = letters.save(SampleLetters.letter(LetterState.GATHERED, "m.sauvage@example.org"));
        Letter sent = letters.save(SampleLetters.letter(LetterState.SENT, "a.petit@example.org"));
        when(post.isConfigured()).thenReturn(true);

        RestoredTable.ofRooms().stream()
                .filter(table -> table.table().equals("letter"))
                .map(RestoredTable::statement)
                .forEach(jdbc::execute);

        assertThat(List.of(waiting, uncertain, gathered, sent))
                .extracting(
                        letter -> letters.findById(letter.id()).orElseThrow().state())
                .containsExactly(LetterState.RESTORED, LetterState.RESTORED, LetterState.RESTORED, LetterState.SENT);

        resend(waiting);

        Letter again = letters.findById(waiting.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(LetterState.QUEUED);
        assertThat(again.isPerhapsTwice()).isTrue();
    }

    @Test
    void recordsNothingWithoutAMailServer() {
        Letter letter = letters.save(SampleLetters.letter(LetterState.KEPT, "n.benali@example.org"));

        assertThatThrownBy(() -> resend(letter)).isInstanceOf(RuleViolation.class);

        assertThat(jdbc.queryForList(
                        "SELECT act FROM audit_entry WHERE subject_id = ?",
                        letter.id().toString()))
                .isEmpty();
    }

    private void resend(Letter letter) {
        ResendingLetters resending = new ResendingLetters(letters, post, events, clock);
        transaction.executeWithoutResult(status -> resending.resend(ADMINISTRATOR, letter.id()));
    }
}
