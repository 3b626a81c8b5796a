package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SamplePictures;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of a library, in the database: who reads them, how they are found, and how they get into a bid. */
@CordeeTest
class LibraryModuleTests extends LibraryFixture {

    private static final LibraryContent METHOD =
            SampleEntries.text("Méthode de dépose", "Comment limitez-vous le bruit ?", "Nous déposons par niveau.");

    @Autowired
    ForgettingInLibraries forgetting;

    @Autowired
    RemindingOwners reminding;

    @Autowired
    LibraryLookup lookup;

    @Autowired
    TransactionTemplate transaction;

    // Who reads it

    @Test
    void onlyTheOrganisationReadsItsEntries() {
        UUID entry = add(METHOD);

        assertThat(library.entry(personOf(workshop.requireOrganisation()), entry)
                        .content())
                .isEqualTo(METHOD);
        hidden(() -> library.entry(lead, entry));
        hidden(() -> keeping.change(lead, entry, 1, SampleEntries.terms(METHOD)));
        hidden(() -> keeping.review(lead, entry, 1));
        hidden(() -> attaching.attach(lead, entry, LibraryFileKind.OTHER, SamplePictures.png(4, 3)));
        hidden(() -> inserting.insert(lead, contributions.get(0).sectionId(), 0, entry));
        keeping.remove(lead, entry);
        assertThat(shelf(lead, "").total()).isZero();
        assertThat(found("")).containsExactly("Méthode de dépose");
    }

    @Test
    void aOneTimeLinkAndAnUnprovenAccountOpenNoLibrary() {
        UUID entry = add(METHOD);
        UUID organisation = workshop.requireOrganisation();
        Actor guest = Actor.ofLink(organisation);
        Actor unproven = new Actor(Ids.next(), organisation, Set.of(Role.MEMBER, Role.UNPROVEN), Actor.Via.ACCOUNT);

        hidden(() -> library.entry(guest, entry));
        hidden(() -> inserting.insert(guest, section, 0, entry));
        refused("account.unproven", () -> library.entry(unproven, entry));
        assertThat(offering.usedIn(guest, section)).isEmpty();
        assertThat(offering.usedIn(unproven, section)).isEmpty();
    }

    // Finding entries

    @Test
    void findsEntriesByTheWordsOfAQuestionTheBestMatchFirst() {
        add(SampleEntries.text("Tri des métaux", "", "Chaque métal a sa benne, sans bruit inutile."));
        add(METHOD);
        add(SampleEntries.certificate());

        assertThat(found("Comment réduire le BRUIT ?")).containsExactly("Méthode de dépose", "Tri des métaux");
        assertThat(found("metaux")).containsExactly("Tri des métaux");
        assertThat(found("qualibat")).containsExactly("Qualification 1112, démolition");
        assertThat(found("amiante")).isEmpty();
    }

    @Test
    void countsEntriesByFreshnessAndPutsTheMostPressingFirst() {
        UUID expired = add(SampleEntries.certificate());
        expires(expired, -1);
        UUID stale = add(SampleEntries.person("Lucie Amara"));
        reviewed(stale, 400);
        UUID ageing = add(SampleEntries.reference());
        expires(ageing, 10);
        add(METHOD);

        LibraryShelf shelf = shelf(workshop, "");

        assertThat(shelf.byFreshness())
                .allSatisfy((state, count) -> assertThat(count).isEqualTo(1));
        assertThat(shelf.toTakeUp()).isEqualTo(2);
        assertThat(shelf.due()).extracting(LibraryRow::id).containsExactly(expired, stale, ageing);
        assertThat(library.shelf(workshop, new LibraryQuery("", null, Freshness.STALE), PageRequest.of(0, 20))
                        .rows())
                .extracting(LibraryRow::id)
                .containsExactly(stale);
        assertThat(library.shelf(workshop, new LibraryQuery("", LibraryKind.PERSON, null), PageRequest.of(0, 20))
                        .rows())
                .extracting(LibraryRow::id)
                .containsExactly(stale);
    }

    // Keeping entries

    @Test
    void aChangeIsAReviewAndTheSameAgainChangesNothing() {
        UUID entry = add(METHOD);
        reviewed(entry, 400);
        EntryTerms same = new EntryTerms(METHOD, null, null, workshop.personId());

        keeping.change(workshop, entry, 1, same);
        assertThat(library.entry(workshop, entry).freshness()).isEqualTo(Freshness.STALE);
        keeping.change(
                workshop,
                entry,
                1,
                new EntryTerms(
                        SampleEntries.text("Méthode", "", "Par niveau, puis le tri."), 6, null, workshop.personId()));

        LibraryEntryView changed = library.entry(workshop, entry);
        assertThat(changed.freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(changed.cycle().reviewMonths()).isEqualTo(6);
        assertThat(changed.revision()).isEqualTo(2);
        refused(KeepingEntries.CHANGED_MEANWHILE, () -> keeping.change(workshop, entry, 1, same));
    }

    @Test
    void anOwnerActsForTheOrganisation() {
        UUID entry = add(METHOD);

        refused(
                "library.entry.owner-unknown",
                () -> keeping.change(workshop, entry, 1, new EntryTerms(METHOD, null, null, Ids.next())));
    }

    @Test
    void aRemovedEntryTakesItsFilesWithIt() {
        UUID entry = add(SampleEntries.person("Lucie Amara"));
        UUID photo = attaching.attach(workshop, entry, LibraryFileKind.DIPLOMA, SamplePictures.png(4, 3));
        assertThat(attaching.download(workshop, entry, photo).name()).isEqualTo("diplome.png");
        hidden(() -> attaching.download(lead, entry, photo));

        keeping.remove(workshop, entry);

        hidden(() -> library.entry(workshop, entry));
        assertThat(rows("document", "id", photo)).isZero();
        assertThat(rows("library_file", "entry_id", entry)).isZero();
    }

    @Test
    void aFileThatIsNeitherPdfNorPictureIsRefused() {
        UUID entry = add(SampleEntries.reference());

        refused(
                "library.file.type",
                () -> attaching.attach(workshop, entry, LibraryFileKind.CV, "<html>".getBytes(StandardCharsets.UTF_8)));
        refused("library.file.missing", () -> attaching.attach(workshop, entry, LibraryFileKind.CV, new byte[0]));
    }

    // Into a section

    @Test
    void anEntryIsAddedToTheEndOfTheSectionAndItsSourceIsKept() {
        writing.saveDraft(workshop, section, 0, "Insertion", "Nous accueillons.");
        UUID entry = add(METHOD);

        int draft = inserting.insert(workshop, section, 1, entry);

        assertThat(draft).isEqualTo(2);
        assertThat(textOf(section)).isEqualTo("Nous accueillons.\n\nNous déposons par niveau.");
        assertThat(offering.usedIn(workshop, section)).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("Méthode de dépose");
            assertThat(source.draft()).isEqualTo(2);
            assertThat(source.freshness()).isEqualTo(Freshness.CURRENT);
            assertThat(source.changedSince()).isFalse();
        });
        assertThat(offering.usedIn(lead, section)).isEmpty();
        assertThat(shelf(workshop, "").rows())
                .first()
                .satisfies(row -> assertThat(row.bids()).isEqualTo(1));
    }

    @Test
    void theFreshnessOfASourceIsThatOfTodayAlsoAfterItsEntryWasDeleted() {
        UUID entry = add(METHOD);
        inserting.insert(workshop, section, 0, entry);
        expires(entry, -1);
        keeping.change(
                workshop, entry, 1, SampleEntries.until(METHOD, clock.today().minusDays(1)));

        assertThat(offering.usedIn(workshop, section)).singleElement().satisfies(source -> {
            assertThat(source.freshness()).isEqualTo(Freshness.EXPIRED);
            assertThat(source.changedSince()).isTrue();
        });

        keeping.remove(workshop, entry);
        assertThat(offering.usedIn(workshop, section)).singleElement().satisfies(source -> {
            assertThat(source.title()).isNull();
            assertThat(source.freshness()).isNull();
        });
    }

    @Test
    void anExpiredEntryIsNeitherOfferedNorInserted() {
        UUID entry = add(SampleEntries.certificate());
        add(METHOD);
        expires(entry, -1);

        assertThat(offering.offer(workshop, section, "qualification dépose").rows())
                .extracting(LibraryRow::title)
                .containsExactly("Méthode de dépose");
        refused("library.entry.expired", () -> inserting.insert(workshop, section, 0, entry));
        assertThat(textOf(section)).isEmpty();
    }

    @Test
    void anEntryIsNotInsertedIntoAnOlderDraft() {
        UUID entry = add(METHOD);
        writing.saveDraft(workshop, section, 0, "Insertion", "Un.");
        writing.saveDraft(workshop, section, 1, "Insertion", "Deux.");

        refused("bid.section.changed-meanwhile", () -> inserting.insert(workshop, section, 1, entry));

        assertThat(textOf(section)).isEqualTo("Deux.");
        assertThat(offering.usedIn(workshop, section)).isEmpty();
    }

    @Test
    void theReviewerOfASectionInsertsNothing() {
        UUID own = keeping.add(lead, SampleEntries.terms(METHOD));

        hidden(() -> inserting.insert(lead, section, 0, own));

        assertThat(rows("library_use", "section_id", section)).isZero();
    }

    // From a bid that is over

    @Test
    void keepsOwnTextsAfterTheDepositEachOnce() {
        writing.saveDraft(workshop, section, 0, "Accueil", "Avant.\n\n![Plan](picture:" + Ids.next() + ")\n\nAprès.");
        hidden(() -> texts.texts(workshop, grouping.id()));
        assertThat(texts.mayKeep(workshop, section)).isFalse();
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);

        assertThat(texts.latestDeposited(workshop))
                .isNotNull()
                .satisfies(bid -> assertThat(bid.keepable()).isEqualTo(1));
        assertThat(texts.mayKeep(workshop, section)).isTrue();
        int first = texts.keep(workshop, Set.of(section));
        int second = texts.keep(workshop, Set.of(section));

        assertThat(List.of(first, second)).containsExactly(1, 0);
        UUID entry = shelf(workshop, "").rows().getContent().get(0).id();
        LibraryEntryView kept = library.entry(workshop, entry);
        assertThat(kept.content().title()).isEqualTo("Accueil");
        assertThat(kept.content().text()).isEqualTo("Avant.\n\nAprès.");
        assertThat(kept.source()).isEqualTo(LibrarySource.bid("Rives vertes", section));
        assertThat(texts.mayKeep(workshop, section)).isFalse();
    }

    @Test
    void noOrganisationKeepsTheTextOfAnother() {
        writing.saveDraft(workshop, section, 0, "Accueil", "Nous accueillons.");
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);

        hidden(() -> texts.keep(lead, Set.of(section)));
        hidden(() -> texts.texts(personOf(Ids.next()), grouping.id()));
        assertThat(texts.texts(lead, grouping.id()).texts()).isEmpty();
    }

    @Test
    void aTextThatAnotherMemberBeganIsNotKept() {
        writing.saveDraft(workshop, section, 0, "Accueil", "Nous accueillons.");
        jdbc.update("UPDATE bid_section SET begun_by_another = TRUE WHERE id = ?", section.toString());
        groupings.move(grouping.id(), BiddingConsortium.Phase.SUBMITTED);

        assertThat(texts.texts(workshop, grouping.id()).texts())
                .singleElement()
                .satisfies(text -> assertThat(text.keepable()).isFalse());
        refused("library.bids.begun-by-another", () -> texts.keep(workshop, Set.of(section)));
    }

    // From a document

    @Test
    void readsTheHeadingsOfADocumentAndOffersThemOnceTheyAreKept() {
        byte[] document = SampleEntries.docx(SampleEntries.heading("Méthode")
                + SampleEntries.paragraph("Par niveau.")
                + SampleEntries.heading("Sécurité")
                + SampleEntries.paragraph("Accueil."));

        int read = importing.propose(workshop, document, "C:\\\\dossiers\\\\memoire-2025.docx", null);

        assertThat(read).isEqualTo(2);
        assertThat(shelf(workshop, "").total()).isZero();
        assertThat(shelf(workshop, "").proposed()).isEqualTo(2);
        assertThat(library.proposed(lead)).isEmpty();
        List<ReadingLibrary.ProposedEntry> proposed = library.proposed(workshop);
        assertThat(proposed).extracting(ReadingLibrary.ProposedEntry::title).containsExactly("Méthode", "Sécurité");
        refused(
                "library.entry.not-kept",
                () -> inserting.insert(workshop, section, 0, proposed.get(0).id()));

        assertThat(importing.keep(lead, Set.of(proposed.get(0).id()))).isZero();
        assertThat(importing.keep(workshop, Set.of(proposed.get(0).id()))).isEqualTo(1);
        assertThat(importing.discard(
                        workshop, Set.of(proposed.get(0).id(), proposed.get(1).id())))
                .isEqualTo(1);
        assertThat(found("")).containsExactly("Méthode");
        assertThat(library.entry(workshop, proposed.get(0).id()).source().name())
                .isEqualTo("memoire-2025");
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedAndNothingIsStored() {
        refused(
                "library.import.type",
                () -> importing.propose(workshop, SamplePictures.png(4, 3), "photo.png", "image/png"));
        refused("library.file.missing", () -> importing.propose(workshop, new byte[0], "", null));
        refused(
                "library.import.too-large",
                () -> importing.propose(workshop, new byte[10_000_001], "memoire.docx", null));
        assertThat(rows("library_entry", "organisation_id", workshop.requireOrganisation()))
                .isZero();
    }

    // Forgetting

    @Test
    void anEntryAboutAPersonIsDeletedWhenNobodyReviewedOrUsedItForTwoYears() {
        UUID forgotten = add(SampleEntries.person("Lucie Amara"));
        UUID used = add(SampleEntries.person("Nadia Benali"));
        UUID text = add(METHOD);
        List.of(forgotten, used, text).forEach(entry -> reviewed(entry, 800));
        inserting.insert(workshop, section, 0, used);

        forgetting.forgetOld();

        hidden(() -> library.entry(workshop, forgotten));
        assertThat(library.entry(workshop, used).content().title()).isEqualTo("Nadia Benali");
        assertThat(library.entry(workshop, text).freshness()).isEqualTo(Freshness.STALE);
    }

    @Test
    void anEntryWhoseReviewIsDueIsNoticedOnceWhateverRunsTwice() {
        UUID due = add(METHOD);
        UUID later = add(SampleEntries.certificate());
        reviewed(due, 400);
        noticed(due, 35);
        noticed(later, -1);

        reminding.remind();
        reminding.remind();

        assertThat(noticeOf(due)).isNull();
        assertThat(noticeOf(later)).isEqualTo(clock.today().plusDays(1));
        assertThat(recorded("LibraryReviewDue", due)).isEqualTo(1);
        assertThat(recorded("LibraryReviewDue", later)).isZero();
    }

    /** A server that is killed before the commit has neither moved the day nor asked for the letter. */
    @Test
    void theNextDayAndTheFactOfALetterAreStoredTogetherOrNotAtAll() {
        UUID due = add(METHOD);
        reviewed(due, 400);
        noticed(due, 35);

        transaction.executeWithoutResult(status -> {
            reminding.remind();
            assertThat(awaitingItsLetter(due)).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(noticeOf(due)).isEqualTo(clock.today().minusDays(35));
        assertThat(awaitingItsLetter(due)).isZero();
        assertThat(recorded("LibraryReviewDue", due)).isZero();

        reminding.remind();

        assertThat(noticeOf(due)).isNull();
        assertThat(recorded("LibraryReviewDue", due)).isEqualTo(1);
    }

    @Test
    void aServerWithoutDueEntriesSendsOneStatementThatFollowsTheIndex() throws Exception {
        noticed(add(METHOD), -1);
        reminding.remind();

        assertThat(StatementCounter.of(reminding::remind)).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "EXPLAIN SELECT * FROM library_entry WHERE notice_on <= ? ORDER BY notice_on LIMIT 100"
                                + " FOR UPDATE SKIP LOCKED",
                        clock.today().toString()))
                .singleElement()
                .satisfies(plan -> assertThat(plan).containsEntry("key", "ix_library_entry_notice"));
    }

    @Test
    void aLetterContainsTheTitleOfAnEntryButNoPerson() {
        UUID text = add(METHOD);
        UUID person = add(SampleEntries.person("Lucie Amara"));

        assertThat(lookup.entry(text).orElseThrow().title()).isEqualTo("Méthode de dépose");
        assertThat(lookup.entry(person).orElseThrow().title()).isNull();
        assertThat(lookup.entry(Ids.next())).isEmpty();
    }

    private void noticed(UUID entry, int daysAgo) {
        jdbc.update(
                "UPDATE library_entry SET notice_on = ? WHERE id = ?",
                clock.today().minusDays(daysAgo).toString(),
                entry.toString());
    }

    private LocalDate noticeOf(UUID entry) {
        return jdbc.queryForObject(
                "SELECT notice_on FROM library_entry WHERE id = ?", LocalDate.class, entry.toString());
    }

    /** Returns how many listeners of the letters have still to hear that the review of an entry is due. */
    private int awaitingItsLetter(UUID entry) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM event_publication WHERE completion_date IS NULL"
                        + " AND listener_id LIKE '%LibraryLetters%' AND serialized_event LIKE ?",
                Integer.class, "%" + entry + "%");
        return count == null ? 0 : count;
    }

    private int recorded(String act, UUID entry) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE act = ? AND subject_id = ?",
                Integer.class,
                act,
                entry.toString());
        return count == null ? 0 : count;
    }

    @Test
    void aProposedEntryIsDeletedAfterAMonthWithoutADecision() {
        importing.propose(workshop, SampleEntries.docx(SampleEntries.paragraph("Par niveau.")), "a.docx", null);
        UUID entry = library.proposed(workshop).get(0).id();
        jdbc.update(
                "UPDATE library_entry SET changed_at = changed_at - INTERVAL 31 DAY WHERE id = ?", entry.toString());

        forgetting.forgetOld();

        assertThat(library.proposed(workshop)).isEmpty();
    }

    @Test
    void anErasedPersonLeavesNoEntryAndNoNameInAnyLibrary() {
        String name = "Lucie Amara " + Ids.next();
        String email = "lucie." + Ids.next() + "@exemple.test";
        UUID about = add(SampleEntries.person(name));
        UUID words = add(SampleEntries.text("Équipe", "", "Dirigée par " + name + ", " + email + "."));
        UUID elsewhere = keeping.add(lead, SampleEntries.terms(SampleEntries.text("Contact", "", "Voir " + name)));

        transaction.executeWithoutResult(status ->
                forgetting.erase(new ErasedPerson(Ids.next(), email, name, Set.of(workshop.requireOrganisation()))));

        hidden(() -> library.entry(workshop, about));
        assertThat(library.entry(workshop, words).content().text()).doesNotContain(name, email);
        assertThat(library.entry(lead, elsewhere).content().text()).isEqualTo("Voir —");
    }
}
