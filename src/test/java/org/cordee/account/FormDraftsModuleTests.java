package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests who finds the draft of a form, how many there may be, and how long they stay. */
@CordeeTest
class FormDraftsModuleTests {

    private static final UUID SUBJECT = Ids.next();
    private static final DraftKey KEY = DraftKey.of("essai", SUBJECT);

    @Autowired
    FormDrafts drafts;

    @Autowired
    AnswerDrafts answers;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID organisation = Ids.next();
    private final Actor nadia = person();

    private Actor person() {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private static DraftFields typed(String words) {
        return DraftFields.sent(Map.of("words", new String[] {words}));
    }

    private List<String> words(Actor actor, DraftKey key) {
        return drafts.find(actor, key)
                .map(draft -> draft.fields().values().get("words"))
                .orElse(List.of());
    }

    @Test
    void keepsTheLatestInputOfAPersonUntilItIsDeleted() {
        drafts.save(nadia, KEY, typed("Un début"));
        drafts.save(nadia, KEY, typed("Un début « avec suite »"));

        assertThat(words(nadia, KEY)).containsExactly("Un début « avec suite »");

        drafts.delete(nadia, KEY);
        assertThat(drafts.find(nadia, KEY)).isEmpty();
    }

    @Test
    void showsADraftToNobodyElse() {
        Actor colleague = person();
        Actor guest = Actor.ofLink(organisation);
        drafts.save(nadia, KEY, typed("Un début"));
        drafts.save(guest, KEY, typed("D’un invité"));

        assertThat(words(colleague, KEY)).isEmpty();
        assertThat(words(guest, KEY)).containsExactly("D’un invité");
        assertThat(words(nadia, KEY)).containsExactly("Un début");
        assertThat(words(nadia, DraftKey.of("essai", Ids.next()))).isEmpty();
    }

    @Test
    void storesNothingForAVisitorWithoutAPersonAndAnOrganisation() {
        drafts.save(Actor.ofLink(), KEY, typed("Un début"));

        assertThat(drafts.find(Actor.ofLink(), KEY)).isEmpty();
    }

    @Test
    void deletesADraftThatIsEmptiedAndRefusesOneThatIsTooLong() {
        drafts.save(nadia, KEY, typed("Un début"));

        refused("account.kept-answer.too-long", () -> drafts.save(nadia, KEY, typed("x".repeat(FormDrafts.LONGEST))));
        assertThat(words(nadia, KEY)).containsExactly("Un début");

        drafts.save(nadia, KEY, typed(" "));
        assertThat(drafts.find(nadia, KEY)).isEmpty();
    }

    @Test
    void makesRoomForANewDraftByDeletingTheOldest() {
        for (int at = 0; at < FormDrafts.MOST; at++) {
            drafts.save(nadia, DraftKey.of("essai-" + at, SUBJECT), typed("Un début"));
        }
        jdbc.update(
                "UPDATE form_draft SET saved_at = ? WHERE owner_id = ? AND form = 'essai-7'",
                Timestamp.from(Instant.now().minus(1, ChronoUnit.HOURS)),
                nadia.personId().toString());

        drafts.save(nadia, DraftKey.of("essai-new", SUBJECT), typed("Un début"));

        assertThat(jdbc.queryForList(
                        "SELECT form FROM form_draft WHERE owner_id = ?",
                        String.class,
                        nadia.personId().toString()))
                .hasSize(FormDrafts.MOST)
                .contains("essai-new", "essai-0")
                .doesNotContain("essai-7");
    }

    @Test
    void deletesDraftsOfAForgottenForm() {
        drafts.save(nadia, KEY, typed("Un début"));
        drafts.save(nadia, DraftKey.of("other", SUBJECT), typed("Un début"));
        jdbc.update(
                "UPDATE form_draft SET saved_at = ? WHERE owner_id = ? AND form = 'essai'",
                Timestamp.from(Instant.now().minus(FormDrafts.LIFE).minusSeconds(60)),
                nadia.personId().toString());

        drafts.forgetOld();

        assertThat(drafts.find(nadia, KEY)).isEmpty();
        assertThat(words(nadia, DraftKey.of("other", SUBJECT))).isNotEmpty();
    }

    @Test
    void sharesTheAnswerToATaskWithinTheOrganisation() {
        answers.save(nadia, SUBJECT, "CHANGES", "Un autre « délai »");

        assertThat(answers.find(person(), SUBJECT))
                .isEqualTo(new AnswerDrafts.UnsentAnswer("CHANGES", "Un autre « délai »"));

        answers.delete(nadia, SUBJECT);
        assertThat(answers.find(nadia, SUBJECT)).isEqualTo(AnswerDrafts.UnsentAnswer.NOTHING);
    }
}
