package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The readers of a section learn who types in it now, and nobody else does. */
@CordeeTest
class WritersModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    ReadingWriters reading;

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

    private void type(Actor actor) {
        drafts.save(
                actor, new DraftKey("section", section), new DraftFields(Map.of("markdown", List.of("Un texte secret"))));
    }

    @Test
    void namesTheOrganisationOfAGuestThatTypesButNotToItself() {
        assertThat(reading.typingNow(lead, section)).containsExactly("Partenaire 1");
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
    void namesNobodyWhoOnlyReadsTheSection() {
        drafts.delete(guest, new DraftKey("section", section));
        type(lead);

        assertThat(reading.typingNow(guest, section)).isEmpty();
    }
}
