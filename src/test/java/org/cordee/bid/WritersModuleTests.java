package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The readers of a section see who typed in it a moment ago, and nobody else does. */
@CordeeTest
class WritersModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    ReadingWriters reading;

    @Autowired
    WritingSection writing;

    @Autowired
    Accounts accounts;

    @Autowired
    FormDrafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    private UUID section;
    private Actor guest;
    private Actor lead;
    private Actor third;

    @BeforeEach
    void aGuestTypes() {
        BiddingConsortium grouping = groupings.withAmounts("60", "25", "15");
        section = drafting.open(grouping).get(1).sectionId();
        lead = SampleBiddingConsortia.member(grouping, 0);
        guest = Actor.ofLink(grouping.shares().get(1).organisationId());
        third = SampleBiddingConsortia.member(grouping, 2);
        type(guest);
    }

    private Actor person() {
        Accounts.Registered person = accounts.memberOf(guest.requireOrganisation());
        return new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private void type(Actor actor) {
        drafts.save(
                actor,
                new DraftKey("section", section),
                new DraftFields(Map.of("markdown", List.of("Un texte secret"))));
    }

    @Test
    void namesTheOrganisationOfAGuestThatTypesButNotToItself() {
        assertThat(reading.typingNow(lead, section)).containsExactly(new TypingWriter("Partenaire 1", null));
        assertThat(reading.typingNow(guest, section)).isEmpty();
        hidden(() -> reading.typingNow(third, section));
    }

    @Test
    void forgetsAWriterWhoHasPausedForTwoMinutes() {
        jdbc.update(
                "UPDATE form_draft SET saved_at = saved_at - INTERVAL 3 MINUTE WHERE subject_id = ?",
                section.toString());

        assertThat(reading.typingNow(lead, section)).isEmpty();
    }

    @Test
    void showsAColleagueToTheGuestsOfItsOrganisationByNameOnceItSavedAText() {
        Actor colleague = person();
        type(colleague);
        assertThat(reading.typingNow(guest, section)).containsExactly(new TypingWriter("Partenaire 1", null));

        writing.saveDraft(colleague, section, 0, "Insertion", "Un texte");

        assertThat(reading.typingNow(guest, section))
                .extracting(TypingWriter::personName)
                .containsExactly("Camille membre");
        assertThat(reading.typingNow(colleague, section)).containsExactly(new TypingWriter("Partenaire 1", null));
    }

    @Test
    void showsNobodyOnceTheSectionIsHandedIn() {
        writing.submit(person(), section, 0, "Insertion", "Un texte");

        assertThat(reading.typingNow(lead, section)).isEmpty();
    }

    @Test
    void namesNobodyWhoOnlyReadsTheSection() {
        drafts.delete(guest, new DraftKey("section", section));
        type(lead);

        assertThat(reading.typingNow(guest, section)).isEmpty();
    }
}
