package org.cordee.booklet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.PersonalDataErasure;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Replaces the name and the address of an erased person in what its organisations wrote about their solutions: drafts,
 * revisions that were sent, and public texts. The printed files of their booklets are deleted and printed again.
 */
@Component
class ForgettingContributors implements PersonalDataErasure {

    /** More than a structure can have: it has at most one contribution for each call. */
    private static final Limit AT_ONCE = Limit.of(1000);

    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletEntries entries;
    private final KeptPrints prints;

    ForgettingContributors(
            Contributions contributions, EntryRevisions revisions, BookletEntries entries, KeptPrints prints) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.entries = entries;
        this.prints = prints;
    }

    @Override
    public void erase(ErasedPerson traces) {
        Set<UUID> organisations = traces.organisations();
        if (organisations.isEmpty()) {
            return;
        }
        List<Contribution> written = contributions.lockedOf(organisations, AT_ONCE);
        if (written.isEmpty()) {
            return;
        }
        List<EntryRevision> sent =
                revisions.ofAll(written.stream().map(Contribution::id).toList());
        List<BookletEntry> published = entries.lockedOf(organisations, AT_ONCE);
        for (ErasedWords erased : traces.words()) {
            written.forEach(one -> one.erase(erased));
            sent.forEach(one -> one.erase(erased));
            published.forEach(one -> one.erase(erased));
        }
        contributions.saveAllAndFlush(written);
        revisions.saveAll(sent);
        entries.saveAllAndFlush(published);
        prints.forget(published.stream().map(BookletEntry::callId).collect(Collectors.toSet()));
    }
}
