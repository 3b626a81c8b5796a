package org.cordee.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.remark.RemarksView.RemarkReader;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who reads and writes remarks on a section, and what becomes of a remark when the text changes. */
@CordeeTest
class RemarksModuleTests extends RemarkFixture {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aRemarkIsReadByThoseWhoReadTheSectionAndByNobodyElse() {
        UUID remark = write(lead, "rencontre une conseillère", "Combien de personnes ?");

        assertThat(line(remark)).satisfies(line -> {
            assertThat(line.quote()).isEqualTo("rencontre une conseillère");
            assertThat(line.passageChanged()).isFalse();
            assertThat(line.own()).isFalse();
        });
        for (Actor outside : List.of(third, personOf(Ids.next()))) {
            hidden(() -> reading.view(outside, section));
            hidden(() -> reading.beside(outside, section));
            hidden(() -> reading.remarks(outside, section, ALL));
            hidden(() -> reading.remark(outside, section, remark));
            hidden(() -> write(outside, null, "Et moi ?"));
            hidden(() -> reply(outside, remark, "Et moi ?"));
            hidden(() -> settling.resolve(outside, section, remark, 0));
            hidden(() -> settling.reopen(outside, section, remark, 0));
        }
    }

    @Test
    void aReviewerBehindTheBarrierReadsNoRemarkAndCannotBeMentioned() {
        sections.saveDraft(lead, leadsSection, 0, "Méthode", TEXT);
        UUID reviewer = workshop.requireOrganisation();
        writing.write(lead, leadsSection, Ids.next(), 1, null, "À relire.", Set.of(reviewer));

        groupings.raiseBarrier(grouping, 1);

        refused("bid.behind-barrier", () -> reading.remarks(workshop, leadsSection, ALL));
        assertThat(reading.view(lead, leadsSection).others()).isEmpty();
        refused(
                "remark.mention.no-reader",
                () -> writing.write(lead, leadsSection, Ids.next(), 1, null, "Encore.", Set.of(reviewer)));
    }

    @Test
    void onlyOtherReadersOfTheSectionCanBeMentioned() {
        assertThat(reading.view(lead, section).others())
                .extracting(RemarkReader::id)
                .containsExactly(workshop.requireOrganisation());

        for (Actor wrong : List.of(third, lead)) {
            refused(
                    "remark.mention.no-reader",
                    () -> writing.write(
                            lead, section, Ids.next(), 1, null, "Lisez.", Set.of(wrong.requireOrganisation())));
        }
        UUID remark =
                writing.write(lead, section, Ids.next(), 1, null, "Lisez.", Set.of(workshop.requireOrganisation()));
        assertThat(line(remark).mentioned()).hasSize(1);
    }

    @Test
    void aRemarkStaysWhenItsPassageIsNoLongerInTheText() {
        UUID quoted = write(lead, "une conseillère", "Combien ?");
        UUID whole = write(lead, null, "Bien.");

        sections.saveDraft(workshop, section, 1, "Insertion", "Chacune rencontre deux conseillères.");

        assertThat(line(quoted).passageChanged()).isTrue();
        assertThat(line(quoted).readVersion()).isEqualTo(1);
        assertThat(line(whole).passageChanged()).isFalse();
        refused(
                "remark.quote.not-found",
                () -> writing.write(lead, section, Ids.next(), 2, "une conseillère", "Et là ?", Set.of()));
        UUID earlier = writing.write(lead, section, Ids.next(), 1, "une conseillère", "Avant.", Set.of());
        assertThat(line(earlier).passageChanged()).isTrue();
        hidden(() -> writing.write(lead, section, Ids.next(), 9, null, "Laquelle ?", Set.of()));
    }

    @Test
    void theSameFormSentTwiceWritesOnce() {
        UUID key = Ids.next();

        UUID first = writing.write(lead, section, key, 1, null, "Combien ?", Set.of());
        UUID second = writing.write(lead, section, key, 1, null, "Combien ?", Set.of());
        UUID reply = writing.reply(workshop, section, first, key, "Douze.", Set.of());
        UUID again = writing.reply(workshop, section, first, key, "Douze.", Set.of());

        assertThat(second).isEqualTo(first);
        assertThat(again).isEqualTo(reply);
        assertThat(reading.remarks(lead, section, ALL)).hasSize(1);
        assertThat(line(first).replies()).hasSize(1);
    }

    @Test
    void openRemarksComeFirstAndASettledOneSaysWho() {
        UUID settled = write(lead, null, "Une.");
        UUID open = write(lead, null, "Deux.");
        reply(workshop, open, "Oui.");
        UUID latest = write(workshop, null, "Trois.");

        settling.resolve(workshop, section, settled, 0);

        assertThat(reading.remarks(lead, section, ALL))
                .extracting(RemarkLine::id)
                .containsExactly(latest, open, settled);
        assertThat(reading.beside(lead, section).latest())
                .extracting(RemarkLine::id)
                .containsExactly(latest, open);
        assertThat(reading.view(lead, section)).satisfies(view -> {
            assertThat(view.open()).isEqualTo(2);
            assertThat(view.resolved()).isEqualTo(1);
        });
        assertThat(Objects.requireNonNull(line(settled).settlement()).at()).isNotNull();
        settling.reopen(lead, section, settled, 1);
        assertThat(line(settled).state()).isEqualTo(RemarkState.OPEN);
    }

    @Test
    void anotherSectionsRemarkDoesNotExistHere() {
        sections.saveDraft(lead, leadsSection, 0, "Méthode", TEXT);
        UUID remark = write(lead, null, "Combien ?");

        hidden(() -> reading.remark(lead, leadsSection, remark));
        hidden(() -> writing.reply(lead, leadsSection, remark, Ids.next(), "Douze.", Set.of()));
        hidden(() -> settling.resolve(lead, leadsSection, remark, 0));
    }

    @Test
    void nothingIsWrittenOnceTheBidIsDepositedAndEverythingIsStillRead() {
        UUID remark = write(lead, null, "Combien ?");
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);

        refused("bid.drafting-over.SUBMITTED", () -> write(lead, null, "Trop tard."));
        refused("bid.drafting-over.SUBMITTED", () -> reply(workshop, remark, "Trop tard."));
        refused("bid.drafting-over.SUBMITTED", () -> settling.resolve(lead, section, remark, 0));
        assertThat(reading.view(lead, section).closed()).isEqualTo("bid.drafting-over.SUBMITTED");
        assertThat(line(remark).words()).isEqualTo("Combien ?");
    }

    @Test
    void aPlannedSectionTakesNoRemark() {
        BiddingConsortium other = groupings.withAmounts("60", "40");
        UUID planned = drafting.planned(other).get(1).sectionId();
        Actor leading = personOf(other.leadOrganisationId());

        refused(
                "bid.section.closed.PLANNED",
                () -> writing.write(leading, planned, Ids.next(), 0, null, "Déjà ?", Set.of()));
        assertThat(reading.view(leading, planned).closed()).isEqualTo("bid.section.closed.PLANNED");
    }

    @Test
    void anOrganisationWritesSixtyTimesADayAtMost() {
        UUID remark = write(workshop, null, "Une.");
        for (int count = 1; count < WritingRemark.MOST_A_DAY; count++) {
            jdbc.update(
                    "INSERT INTO section_remark_reply (id, version, remark_id, section_id, organisation_id, written_at,"
                            + " words, send_key) SELECT ?, 0, id, section_id, organisation_id, written_at, 'Et', ?"
                            + " FROM section_remark WHERE id = ?",
                    Ids.next().toString(),
                    Ids.next().toString(),
                    remark.toString());
        }

        refused("remark.too-many-today", () -> write(workshop, null, "Une de trop."));
        refused("remark.too-many-today", () -> reply(workshop, remark, "Une de trop."));
        assertThat(write(lead, null, "Une autre structure.")).isNotNull();
    }

    @Test
    void twoHundredRemarksAreOpenAtMost() {
        UUID remark = write(workshop, null, "Une.");
        UUID settled = write(workshop, null, "Deux.");
        settling.resolve(workshop, section, settled, 0);
        for (int count = 1; count < WritingRemark.MOST_OPEN; count++) {
            jdbc.update(
                    "INSERT INTO section_remark (id, version, consortium_id, section_id, organisation_id, written_at,"
                            + " read_version, words, send_key, state, replies) SELECT ?, 0, consortium_id, section_id, ?,"
                            + " written_at, 1, 'Et', ?, 'OPEN', 0 FROM section_remark WHERE id = ?",
                    Ids.next().toString(),
                    lead.requireOrganisation().toString(),
                    Ids.next().toString(),
                    remark.toString());
        }

        refused("remark.too-many-open", () -> write(workshop, null, "Une de trop."));
        refused("remark.too-many-open", () -> settling.reopen(workshop, section, settled, 1));
        settling.resolve(workshop, section, remark, 0);
        assertThat(write(workshop, null, "De nouveau.")).isNotNull();
    }
}
