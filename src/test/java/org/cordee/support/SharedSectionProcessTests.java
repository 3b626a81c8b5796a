package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.WritingSection;
import org.cordee.process.ProcessRoot;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A support organisation reads the section that a member shared with it, while it is shared and not a moment longer. */
class SharedSectionProcessTests extends SupportFixture {

    private static final String WORDS = "Nos équipes suivent un parcours d’insertion.";

    @Autowired
    ReadingSharedPages shared;

    @Autowired
    WritingSection writing;

    private Scene scene;
    private Firm member;
    private Actor helper;
    private UUID section;

    @BeforeEach
    void draft() {
        member = scenes.firm("Les Mains Vertes");
        helper = supporter("Appui local", Set.of(), "76");
        scene = scenes.launched(scenes.opened(scenes.firm("Sillage"), false), List.of(member));
        acts.join(scene, member);
        acts.agree(scene, member, acts.propose(scene));
        acts.concludeAgreement(scene, member);
        acts.settle(scene);
        section = scenes.task(scene, UserTask.WRITE_SECTION, member).subjectId();
        writing.saveDraft(member.actor(), section, 0, "L’encadrement", WORDS);
    }

    @Test
    void theHelperReadsThePresentTextFromItsAcceptanceUntilTheHelpEnds() {
        UUID id = asked(section, true);
        hidden(() -> shared.section(helper, id));
        answering.accept(helper, id);

        assertThat(shared.section(helper, id).text().markdown()).isEqualTo(WORDS);
        writing.saveDraft(member.actor(), section, 1, "L’encadrement", WORDS + " Chiffres.");
        assertThat(shared.section(helper, id).text().markdown()).endsWith("Chiffres.");
        assertThat(shared.outline(helper, id)).isNotEmpty().doesNotContain(WORDS);
        giving.diagnose(helper, id, "Relire", today());
        giving.deliver(helper, id, "Section relue", BigDecimal.ONE, true);

        hidden(() -> shared.section(helper, id));
        hidden(() -> shared.outline(helper, id));
    }

    @Test
    void theRequesterSeesOnWhichDaysItWasOpenedAndEndsTheReading() {
        UUID id = accepted(section, false);
        shared.section(helper, id);
        shared.section(helper, id);

        assertThat(reading.find(member.actor(), id).openings())
                .extracting(SupportRequestView.SharedOpening::on)
                .containsExactly(today());
        ending.endSharing(member.actor(), id);

        hidden(() -> shared.section(helper, id));
        assertThat(reading.find(helper, id).sharing()).isFalse();
    }

    @Test
    void theReadingEndsWhenTheRequesterWithdraws() {
        UUID id = accepted(section, true);
        shared.section(helper, id);

        ending.withdraw(member.actor(), id);

        hidden(() -> shared.section(helper, id));
        hidden(() -> shared.outline(helper, id));
    }

    @Test
    void theReadingEndsWithTheDeadlineForBids() {
        UUID id = accepted(section, false);
        assertThat(reading.find(member.actor(), id).sharedUntil())
                .isEqualTo(reading.find(member.actor(), id).deadline());

        scenes.pin(reading.find(member.actor(), id).sharedUntil());

        hidden(() -> shared.section(helper, id));
    }

    @Test
    void nothingButTheSharedPageOpensAndOnlyToTheHelper() {
        UUID sectionOnly = accepted(section, false);
        UUID outlineOnly = accepted(null, true);

        hidden(() -> shared.outline(helper, sectionOnly));
        hidden(() -> shared.section(helper, outlineOnly));
        for (Actor other : List.of(dla, coordinator, scene.lead().actor(), member.actor(), Actor.ofLink())) {
            hidden(() -> shared.section(other, sectionOnly));
            hidden(() -> shared.outline(other, outlineOnly));
            hidden(() -> shared.picture(other, sectionOnly, Ids.next()));
        }
    }

    @Test
    void aMemberSharesItsOwnSectionAloneAndAStrangerNothing() {
        UUID leads = scenes.task(scene, UserTask.WRITE_SECTION, scene.lead()).subjectId();

        hidden(() -> asked(leads, false));
        hidden(() -> asking.ask(scene.lead().actor(), Ids.next(), question(section, false)));
        hidden(() -> asking.ask(requester, Ids.next(), question(null, false)));
        assertThat(asking.start(member.actor(), null, leads).sectionId()).isNull();
        assertThat(asking.start(member.actor(), null, section).sectionId()).isEqualTo(section);
        assertThat(asking.start(scene.lead().actor(), null, section))
                .satisfies(start -> assertThat(start.sectionId()).isNull())
                .satisfies(start -> assertThat(start.consortiumId()).isEqualTo(scene.id()));
        assertThat(asking.start(requester, scene.id(), section).consortiumId()).isNull();
    }

    private UUID accepted(@Nullable UUID sectionId, boolean outline) {
        UUID id = asked(sectionId, outline);
        answering.accept(helper, id);
        return id;
    }

    private UUID asked(@Nullable UUID sectionId, boolean outline) {
        UUID id = asking.ask(member.actor(), Ids.next(), question(sectionId, outline));
        scenes.began(new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, id));
        return id;
    }

    private SupportQuestion question(@Nullable UUID sectionId, boolean outline) {
        return new SupportQuestion(
                SupportKind.DRAFTING,
                "Comment décrire l’encadrement ?",
                HelperWish.named(helper.requireOrganisation()),
                scene.id(),
                sectionId,
                outline);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
    }
}
