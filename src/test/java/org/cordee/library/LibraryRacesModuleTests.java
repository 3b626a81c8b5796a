package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two colleagues act on one library at the same moment. */
@CordeeTest
class LibraryRacesModuleTests extends LibraryFixture {

    @Autowired
    ApplicationContext context;

    private Callable<Object> change(UUID entry, String words) {
        return ConcurrentActs.done(() ->
                keeping.change(workshop, entry, 1, SampleEntries.terms(SampleEntries.text("Méthode", "", words))));
    }

    @Test
    void ofTwoChangesOfOneRevisionTheSecondIsTold() {
        UUID entry = add(SampleEntries.text("Méthode", "", "Un."));

        List<Object> answers = ConcurrentActs.inOrder(context, change(entry, "Deux."), change(entry, "Trois."));

        assertThat(answers).containsExactly("done", KeepingEntries.CHANGED_MEANWHILE);
        assertThat(library.entry(workshop, entry).content().text()).isEqualTo("Deux.");
    }

    @Test
    void aChangeJustAfterTheRemovalFindsNothing() {
        UUID entry = add(SampleEntries.text("Méthode", "", "Un."));
        Callable<Object> remove = ConcurrentActs.done(() -> keeping.remove(workshop, entry));

        List<Object> answers = ConcurrentActs.inOrder(context, remove, change(entry, "Deux."));

        assertThat(answers.get(0)).isEqualTo("done");
        assertThat(rows("library_entry", "id", entry)).isZero();
    }

    @Test
    void oneTextThatIsKeptTwiceAtOnceIsOneEntry() {
        writing.saveDraft(workshop, section, 0, "Accueil", "Nous accueillons.");
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);
        Callable<Object> keep = () -> texts.keep(workshop, Set.of(section));

        List<Object> answers = ConcurrentActs.inOrder(context, keep, keep);

        assertThat(answers.get(0)).isEqualTo(1);
        assertThat(answers.get(1)).isIn(0, "library.bids.kept-meanwhile");
        assertThat(shelf(workshop, "").total()).isEqualTo(1);
    }

    @Test
    void ofTwoInsertionsIntoOneDraftTheSecondIsTold() {
        UUID one = add(SampleEntries.text("Méthode", "", "Un."));
        UUID other = add(SampleEntries.text("Tri", "", "Deux."));

        List<Object> answers = ConcurrentActs.atOnce(
                () -> inserting.insert(workshop, section, 0, one), () -> inserting.insert(workshop, section, 0, other));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.section.changed-meanwhile");
        assertThat(textOf(section)).isIn("Un.", "Deux.");
        assertThat(offering.usedIn(workshop, section)).hasSize(1);
    }
}
