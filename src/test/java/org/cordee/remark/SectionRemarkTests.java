package org.cordee.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.remark.SampleRemarks.NOW;
import static org.cordee.remark.SampleRemarks.REVIEWER;
import static org.cordee.remark.SampleRemarks.WRITER;
import static org.cordee.remark.SampleRemarks.actOf;
import static org.cordee.remark.SampleRemarks.remark;
import static org.cordee.remark.SampleRemarks.reply;

import java.util.Set;
import org.cordee.remark.RemarkEvent.RemarkReopened;
import org.cordee.remark.RemarkEvent.RemarkReplied;
import org.cordee.remark.RemarkEvent.RemarkResolved;
import org.cordee.remark.RemarkEvent.RemarkWritten;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** A remark keeps its words and its passage; replies come until it is settled, and it can be taken up again. */
class SectionRemarkTests {

    @Test
    void isOpenAndNamesThoseWhoAreAskedToReadIt() {
        SectionRemark remark = remark("rencontre une conseillère");

        assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
        assertThat(remark.settlement()).isNull();
        assertThat(remark.recordedEvents()).singleElement().isInstanceOfSatisfying(RemarkWritten.class, event -> {
            assertThat(event.remarkId()).isEqualTo(remark.id());
            assertThat(event.sectionId()).isEqualTo(remark.sectionId());
            assertThat(event.stamp().organisationId()).isEqualTo(REVIEWER);
            assertThat(event.mentioned()).containsExactly(WRITER);
        });
    }

    @Test
    void takesRepliesUntilItIsSettled() {
        SectionRemark remark = remark(null);
        remark.clearRecordedEvents();

        RemarkReply reply = remark.reply(actOf(WRITER), Ids.next(), reply("Douze."));

        assertThat(reply.remarkId()).isEqualTo(remark.id());
        assertThat(reply.organisationId()).isEqualTo(WRITER);
        assertThat(remark.replies()).isEqualTo(1);
        assertThat(remark.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        RemarkReplied.class,
                        event -> assertThat(event.replyId()).isEqualTo(reply.id()));

        remark.resolve(actOf(REVIEWER), 0);
        refused("remark.reply.resolved", () -> remark.reply(actOf(WRITER), Ids.next(), reply("Treize.")));
        assertThat(remark.replies()).isEqualTo(1);
    }

    @Test
    void takesThirtyRepliesAtMost() {
        SectionRemark remark = remark(null);
        for (int count = 0; count < SectionRemark.MOST_REPLIES; count++) {
            remark.reply(actOf(WRITER), Ids.next(), reply("Réponse " + count));
        }

        refused("remark.reply.too-many", () -> remark.reply(actOf(WRITER), Ids.next(), reply("Une de trop")));
    }

    @Test
    void saysWhoSettledItAndWhoTookItUpAgain() {
        SectionRemark remark = remark(null);
        remark.clearRecordedEvents();

        remark.resolve(actOf(WRITER), 0);
        assertThat(remark.state()).isEqualTo(RemarkState.RESOLVED);
        assertThat(remark.settlement()).satisfies(settlement -> {
            assertThat(settlement.organisationId()).isEqualTo(WRITER);
            assertThat(settlement.at()).isEqualTo(NOW);
        });

        remark.reopen(actOf(REVIEWER), 0);
        assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
        assertThat(remark.settlement())
                .satisfies(settlement -> assertThat(settlement.organisationId()).isEqualTo(REVIEWER));
        assertThat(remark.recordedEvents()).hasExactlyElementsOfTypes(RemarkResolved.class, RemarkReopened.class);
    }

    @Test
    void changesNothingWhenItIsSettledOrReopenedTwice() {
        SectionRemark remark = remark(null);
        remark.clearRecordedEvents();

        remark.reopen(actOf(WRITER), 7);
        assertThat(remark.recordedEvents()).isEmpty();

        remark.resolve(actOf(WRITER), 0);
        remark.resolve(actOf(REVIEWER), 7);
        assertThat(remark.recordedEvents()).hasSize(1);
        assertThat(remark.settlement())
                .satisfies(settlement -> assertThat(settlement.organisationId()).isEqualTo(WRITER));
    }

    @Test
    void isNotSettledByAReaderWhoSawAnEarlierVersion() {
        SectionRemark remark = remark(null);

        refused("remark.changed-meanwhile", () -> remark.resolve(actOf(WRITER), 1));
        assertThat(remark.state()).isEqualTo(RemarkState.OPEN);
        remark.resolve(actOf(WRITER), 0);
        refused("remark.changed-meanwhile", () -> remark.reopen(actOf(WRITER), 1));
        assertThat(remark.state()).isEqualTo(RemarkState.RESOLVED);
    }

    @Test
    void needsWordsOfALimitedLength() {
        refused("consortium.words.missing", () -> RemarkText.ofRemark(" \n ", Set.of()));
        refused("consortium.words.missing", () -> RemarkText.ofReply(null, Set.of()));
        refused("consortium.words.too-long", () -> RemarkText.ofRemark("x".repeat(2_001), Set.of()));
        refused("consortium.words.too-long", () -> RemarkText.ofReply("x".repeat(1_001), Set.of()));
        assertThat(RemarkText.ofRemark("Une\r\nligne\u202E", Set.of()).words()).isEqualTo("Une\nligne");
    }

    @Test
    void neverShowsItsWordsInALog() {
        assertThat(reply("Le prix est de 12 €.")).asString().doesNotContain("prix");
        assertThat(QuotedPassage.of("une conseillère")).asString().doesNotContain("conseillère");
    }
}
