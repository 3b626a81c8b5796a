package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** Tests that a text a user has typed is never lost. */
@CordeeTest
class DraftHistoryModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    StoringLateText keeping;

    @Autowired
    RestoringDraft restoring;

    @Autowired
    AddingPicture pictures;

    @Autowired
    PictureReading pictureReading;

    @Autowired
    BidReading reading;

    @Autowired
    ReadingHistory history;

    private Actor writer;
    private Actor foreign;
    private UUID section;

    @BeforeEach
    void open() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        section = drafting.open(grouping).get(1).sectionId();
        writer = SampleBiddingConsortia.member(grouping, 1);
        foreign = SampleBiddingConsortia.member(grouping, 2);
    }

    @Test
    void storesALateTextAsideAndKeepsTheSavedText() {
        writing.saveDraft(writer, section, 0, "Insertion", "Le texte de la première");

        int kept = keeping.store(writer, section, "Insertion", "Celui du second");

        SectionView view = reading.section(writer, section);
        assertThat(view.markdown()).isEqualTo("Le texte de la première");
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.history()).extracting(SectionView.Saved::aside).containsExactly(false, true);
        assertThat(reading.draft(writer, section, kept).markdown()).isEqualTo("Celui du second");
    }

    @Test
    void storesALateTextOnceAndNumbersTheNextDraftAfterIt() {
        writing.saveDraft(writer, section, 0, "Insertion", "un");
        int first = keeping.store(writer, section, "Insertion", "à part");
        int second = keeping.store(writer, section, "Insertion", "à part");

        int next = writing.saveDraft(writer, section, 1, "Insertion", "deux");

        assertThat(List.of(first, second, next)).containsExactly(2, 2, 3);
    }

    @Test
    void restoresAnEarlierTextAsANewDraft() {
        writing.saveDraft(writer, section, 0, "Insertion", "un");
        writing.saveDraft(writer, section, 1, "Insertion", "deux");

        int restored = restoring.restore(writer, section, 2, 1);

        assertThat(restored).isEqualTo(3);
        assertThat(reading.section(writer, section).markdown()).isEqualTo("un");
        refused("bid.section.changed-meanwhile", () -> restoring.restore(writer, section, 2, 2));
    }

    @Test
    void saysWhoSavedEachTextAndHowManyWordsItChanged() {
        writing.saveDraft(writer, section, 0, "Insertion", "un deux trois");
        writing.saveDraft(writer, section, 1, "Insertion", "un deux quatre cinq");

        assertThat(history.latestFirst(writer, section, PageRequest.of(0, 1)))
                .singleElement()
                .satisfies(latest -> {
                    assertThat(latest.version()).isEqualTo(2);
                    assertThat(latest.words()).isEqualTo(4);
                    assertThat(latest.wordsAdded()).isEqualTo(2);
                    assertThat(latest.wordsRemoved()).isEqualTo(1);
                });
        assertThat(history.earliestFirst(writer, section, PageRequest.of(0, 20)))
                .extracting(SavedVersion::version)
                .containsExactly(1, 2);
        hidden(() -> history.latestFirst(foreign, section, PageRequest.of(0, 1)));
    }

    /** The text of the second user is stored in the history. */
    @Test
    void storesBothTextsWhenTwoColleaguesSaveAtOnce() {
        List<Object> answers =
                ConcurrentActs.inOrder(context, () -> saveOrKeep("le premier"), () -> saveOrKeep("le second"));

        assertThat(answers).containsExactly(1, -2);
        assertThat(reading.section(writer, section).markdown()).isEqualTo("le premier");
        assertThat(reading.draft(writer, section, 2).markdown()).isEqualTo("le second");
    }

    /**
     * Saves a text as the page does.
     *
     * @return the number of the draft, negative when it was stored aside
     */
    private int saveOrKeep(String text) {
        try {
            return writing.saveDraft(writer, section, 0, "Insertion", text);
        } catch (RuleViolation no) {
            assertThat(StoringLateText.isOvertaken(no)).isTrue();
            return -keeping.store(writer, section, "Insertion", text);
        }
    }

    @Test
    void addsAPictureWithItsDescriptionAtTheEndOfTheText() {
        writing.saveDraft(writer, section, 0, "Insertion", "Le plan :");

        pictures.append(writer, section, 1, "Plan [du] site", SamplePictures.png(40, 30));

        SectionView view = reading.section(writer, section);
        assertThat(view.markdown()).startsWith("Le plan :\n\n![Plan  du  site](picture:");
        assertThat(view.rendered(view.markdown()).html())
                .contains("<img src=\"/sections/" + section + "/pictures/", "alt=\"Plan  du  site\"");
        assertThat(Markdown.html(view.markdown())).doesNotContain("<img");
    }

    @Test
    void showsAPictureOnlyToUsersWhoMayReadItsSection() {
        UUID picture = pictures.add(writer, section, SamplePictures.png(4, 3));

        assertThat(pictureReading.picture(writer, section, picture).mediaType()).isEqualTo("image/png");
        hidden(() -> pictureReading.picture(foreign, section, picture));
        hidden(() -> pictureReading.picture(writer, section, UUID.randomUUID()));
        hidden(() -> pictures.add(foreign, section, SamplePictures.png(4, 3)));
    }

    @Test
    void hidesTheHistoryFromOtherUsers() {
        writing.saveDraft(writer, section, 0, "Insertion", "un");

        hidden(() -> reading.difference(foreign, section, 1, 1));
        hidden(() -> restoring.restore(foreign, section, 1, 1));
        hidden(() -> keeping.store(foreign, section, "a", "b"));
    }
}
